"""What would settle a finding: changes of the file that it stands in, as values.

A safe one keeps what was meant; an unsafe one is a guess, such as the nearest name, that a person looks at.
"""

from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct

from catalog.findings.edits import Edit
from catalog.findings.place import Place


class Put(Struct, frozen=True):
    """Put other characters in a place of the text; for what cannot be read as data, or only with a doubt."""

    place: Place
    text: str


class Cleaning(StrEnum):
    """What is done to a whole text."""

    MARK = "mark"
    """The byte order mark is taken away."""
    LINE_ENDS = "line_ends"
    """Every line ends as most of them do."""
    TABS = "tabs"
    """Two blanks stand for each tab before the first word of a line."""
    COLONS = "colons"
    """A colon and a blank stand for the full-width colon behind an element."""


Change: TypeAlias = Edit | Put | Cleaning


class Fix(Struct, frozen=True):
    """Changes of one file, made in this order."""

    changes: tuple[Change, ...]
    is_safe: bool = False
    text: str = ""
    """What then stands at the finding's place, as it is written; empty where it is more than one value."""


def put(place: Place, text: str) -> Fix:
    """Give the fix that writes what was meant, and nothing else could have been."""
    return Fix((Put(place, text),), is_safe=True, text=text)


def clean(cleaning: Cleaning, *, is_safe: bool = True) -> Fix:
    """Give the fix that cleans a whole text."""
    return Fix((cleaning,), is_safe)
