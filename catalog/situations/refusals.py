"""Why answers are not taken, or nothing exact is said: the words stand in words.yaml, as `name` and `name_hint`."""

from collections.abc import Callable, Iterable
from typing import Final, TypeVar

from catalog.findings.errors import KeliError
from catalog.findings.phrasebook import phrasebook
from catalog.findings.words import Words
from catalog.schema.nearest import nearest_name
from catalog.situations.cases import Cases
from catalog.situations.effort import TooTangledError

Result = TypeVar("Result")

_NAMED: Final = 8
"""Of questions that are too tangled so many are named."""


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


def exact(cases: Cases, work: Callable[[], Result]) -> Result:
    """Do what is exact or not done at all.

    Raises:
        KeliError: the questions are too tangled; it names them.
    """
    try:
        return work()
    except TooTangledError as error:
        questions = list(dict.fromkeys(cases.space.variables[one].question for one in error.variables))
        more = ["…"] if len(questions) > _NAMED else []
        raise refused("too_tangled", item=cases.item.id, questions=listed(questions[:_NAMED] + more)) from error
