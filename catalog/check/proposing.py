"""From what a rule proposes to the changes of the file that its finding stands in."""

import json
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from catalog.findings.edits import Edit, Insert, Move, Rename, Set
from catalog.findings.finding import Path
from catalog.findings.fix import Fix
from catalog.model.inheritance import Resolved, Source
from catalog.rules.rule import Mistake
from catalog.schema.kinds import Kind
from catalog.storage.scalars import Ambiguous, Scalar, plain


def proposed(kind: Kind, path: Path, mistake: Mistake) -> Fix | None:
    """Give the fix of a mistake; `path` leads to its value in the file. keli.toml is mended by hand."""
    if kind is Kind.SETTINGS or (mistake.fix is None and not mistake.edits):
        return None
    edits = mistake.edits or (_written(path, mistake.fix or "", at_key=mistake.at_key),)
    return Fix(edits, mistake.is_certain, mistake.fix or "")


def at_home(edits: Sequence[Edit], resolved: Resolved, source: Source) -> Iterator[Edit]:
    """Give edits of a resolved item as edits of the one file they concern; none where they concern both."""
    homes = [(edit, resolved.origin(edit.path)) for edit in edits]
    if all(home.source is source and _is_sure(edit, resolved) for edit, home in homes):
        yield from (replace(edit, path=home.path) for edit, home in homes)


def _is_sure(edit: Edit, resolved: Resolved) -> bool:
    """Tell whether positions are those of the file: in a list that was put together they may differ."""
    is_position = isinstance(edit, Insert) and isinstance(edit.step, int)
    return not resolved.origins or not (isinstance(edit, Move) or is_position)


def _written(path: Path, text: str, *, at_key: bool) -> Edit:
    return Rename(path, text) if at_key else Set(path, _meant(text))


def _meant(text: str) -> Scalar:
    """Give the value that is written so in YAML."""
    if text.startswith('"'):
        return str(json.loads(text))
    value = plain(text)
    return text if isinstance(value, Ambiguous) else value
