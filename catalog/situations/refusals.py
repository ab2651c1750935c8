"""Why answers are not taken: the words stand in words.yaml, as `name` and `name_hint`."""

from collections.abc import Iterable

from catalog.findings.errors import KeliError
from catalog.findings.phrasebook import phrasebook
from catalog.findings.words import Words
from catalog.schema.nearest import nearest_name


def refused(name: str, /, **slots: str | Words) -> KeliError:
    """Give the error of a name, its slots filled."""
    phrases = phrasebook(__package__)
    return KeliError(phrases[name].format(slots), phrases[f"{name}_hint"].format(slots))


def nearest(name: str, known: Iterable[str]) -> Words | str:
    """Give the end of a sentence that asks whether the nearest known name is meant; empty where none is near."""
    found = nearest_name(name, known)
    return phrasebook(__package__)["nearest"].format({"id": found}) if found else ""


def listed(names: Iterable[str]) -> Words:
    """Give names one behind the other."""
    ids, comma = list(names), phrasebook(__package__)["listing"]
    return Words(comma.zh.join(ids), comma.en.join(ids))
