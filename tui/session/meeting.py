"""What one side of a file did, in words."""

from pathlib import PurePosixPath

from catalog.editing.differing import ValueChange
from catalog.findings.words import Words
from catalog.schema.kinds import Kind, kind_of
from catalog.storage.reader import read_text
from tui.session.describing import difference


def said_in(file: str, base: str, text: str, change: ValueChange) -> Words:
    """Say a change that a text made of the base."""
    kind = kind_of(PurePosixPath(file)) or Kind.ITEM
    return difference(kind, (read_text(base, file).data, read_text(text, file).data), change)
