"""What is wrong with an authored guide, as findings at a place in it."""

from collections.abc import Sequence

from catalog.findings.finding import Args, Finding
from catalog.findings.messages import explanation
from catalog.findings.phrasebook import phrasebook
from catalog.findings.place import Place
from catalog.findings.words import Words, plain
from catalog.schema.nearest import nearest_name


def flaw(code: str, place: Place, args: Args, name: str = "") -> Finding:
    """Make a finding; `name` tells it from others of its code that stand in the same place."""
    return Finding.of(code, place, (place.line, place.column, name), {"meant": "", **args})


def at(file: str, line: int, column: int = 1, length: int = 0) -> Place:
    """Give a stretch of a line."""
    return Place(file, line, column, line, column + length)


def reason(code: str, name: str, /, **slots: Words | str) -> Words:
    """Give a phrase of a rule."""
    return explanation(code).phrases[name].format(slots)


def meant(name: str, known: Sequence[str]) -> Words:
    """Give a sentence that asks whether the nearest known name is meant; empty where none is near."""
    found = nearest_name(name, known)
    return phrasebook(__package__)["meant"].format({"id": found}) if found else plain("")
