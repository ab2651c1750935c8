"""The kinds of file in a catalogue, known by where a file stands."""

from enum import StrEnum
from pathlib import PurePosixPath


class Kind(StrEnum):
    """A kind of file; the values name the schema and, for registers, the file."""

    ITEM = "item"
    BASE = "base"
    BUNDLE = "bundle"
    TEST = "test"
    ORDER = "order"
    SETTINGS = "settings"
    CATALOGUE = "catalogue"
    AUTHORITIES = "authorities"
    PLACES = "places"
    DOCUMENTS = "documents"
    LAWS = "laws"
    ELEMENTS = "elements"
    DATASETS = "datasets"
    QUESTIONS = "questions"

    @property
    def is_register(self) -> bool:
        """Whether the file is a list of entries that items share."""
        return self in REGISTERS


REGISTERS = frozenset(
    {
        Kind.CATALOGUE,
        Kind.AUTHORITIES,
        Kind.PLACES,
        Kind.DOCUMENTS,
        Kind.LAWS,
        Kind.ELEMENTS,
        Kind.DATASETS,
        Kind.QUESTIONS,
    }
)

_FOLDERS = {
    ("bases", 2): Kind.BASE,
    ("bundles", 2): Kind.BUNDLE,
    ("tests", 2): Kind.TEST,
    ("orders", 2): Kind.ORDER,
    ("items", 3): Kind.ITEM,
}


def kind_of(path: PurePosixPath) -> Kind | None:
    """Give the kind of a file by its path within the catalogue; None for what has no schema."""
    if path == PurePosixPath("keli.toml"):
        return Kind.SETTINGS
    if path.is_absolute() or path.suffix != ".yaml":
        return None
    if path.parent == PurePosixPath("registers"):
        return Kind(path.stem) if path.stem in {kind.value for kind in REGISTERS} else None
    return _FOLDERS.get((path.parts[0], len(path.parts)))
