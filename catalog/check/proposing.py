"""From what a rule proposes to the changes of the file that its finding stands in."""

import json

from catalog.findings.edits import Edit, Rename, Set
from catalog.findings.finding import Path
from catalog.findings.fix import Fix
from catalog.rules.rule import Mistake
from catalog.schema.kinds import Kind
from catalog.storage.scalars import Ambiguous, Scalar, plain


def proposed(kind: Kind, path: Path, mistake: Mistake) -> Fix | None:
    """Give the fix of a mistake; `path` leads to its value in the file. keli.toml is mended by hand."""
    if kind is Kind.SETTINGS or (mistake.fix is None and not mistake.edits):
        return None
    edits = mistake.edits or (_written(path, mistake.fix or "", at_key=mistake.at_key),)
    return Fix(edits, mistake.is_certain, mistake.fix or "")


def _written(path: Path, text: str, *, at_key: bool) -> Edit:
    return Rename(path, text) if at_key else Set(path, _meant(text))


def _meant(text: str) -> Scalar:
    """Give the value that is written so in YAML."""
    if text.startswith('"'):
        return str(json.loads(text))
    value = plain(text)
    return text if isinstance(value, Ambiguous) else value
