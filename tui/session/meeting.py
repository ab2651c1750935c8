"""What one side of a file did, in words."""

from collections.abc import Callable
from pathlib import PurePosixPath

from catalog.editing.differing import ValueChange
from catalog.findings.words import Words
from catalog.library.library import Library
from catalog.schema.kinds import Kind, kind_of
from catalog.storage.reader import read_text
from tui.session.describing import difference


def saying(library: Library, file: str, base: str) -> Callable[[str, ValueChange], Words]:
    """Give what says a change that a text made of the base of a file."""
    kind = kind_of(PurePosixPath(file)) or Kind.ITEM
    before = read_text(base, file).data
    return lambda text, change: difference(kind, (before, read_text(text, file).data), change, library)
