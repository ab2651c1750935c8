"""REF010: a file that is handed out runs nothing, is whole and is not too large.

Source: security decision of this project; people open forms on their own machines.
"""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from catalog.findings.words import Words
from catalog.rules.rule import Mistake, file_rule
from catalog.rules.subject import FileSubject
from catalog.schema.kinds import Kind
from catalog.storage.attachments import has_allowed_type, trouble
from catalog.storage.caps import ATTACHED
from catalog.storage.content import regular_bytes
from catalog.storage.obstacles import reason, said


@file_rule("REF010", *Kind)
def file_not_clean(subject: FileSubject) -> Iterator[Mistake]:
    """Look into each; what is not there, or of no known type, has REF008 or REF009 already."""
    for reference in subject.files:
        named = reference.id
        if has_allowed_type(named) and not trouble(subject.root, named):
            why = _wrong(subject.root, named)
            if why:
                yield Mistake(reference.path, {"file": named, "reason": why})


def _wrong(root: Path, named: str) -> Words | None:
    from catalog.storage.looking_into import flaw  # readers of archives, PDF and pictures: most items hand out no file

    try:
        content = regular_bytes(root / named, ATTACHED)
    except OSError as error:
        return reason(error)
    found = flaw(PurePosixPath(named).suffix.lower(), content)
    return said(found) if found else None
