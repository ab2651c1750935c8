"""The end of a sentence that says what is not there: whether something like it is meant."""

from collections.abc import Iterable

from catalog.findings.phrasebook import phrasebook
from catalog.findings.words import Words, plain
from catalog.schema.nearest import nearest_name


def nearest(wanted: str, known: Iterable[str]) -> Words:
    """Ask whether the nearest of some names is meant; say nothing where none is near."""
    return meant(nearest_name(wanted, known))


def meant(near: str | None) -> Words:
    """Ask whether a name is meant; say nothing where there is none."""
    return phrasebook(__package__)["meant"].format({"id": near}) if near else plain("")
