"""Why answers are not taken, or nothing exact is said: the words stand in words.yaml, as `name` and `name_hint`."""

from collections.abc import Callable, Iterable
from typing import Final, TypeVar

from catalog.findings.errors import KeliError
from catalog.findings.phrasebook import phrasebook
from catalog.findings.refusal import refusal
from catalog.findings.words import Words
from catalog.model.item import Item
from catalog.model.registers import Registers
from catalog.situations.cases import Cases
from catalog.situations.effort import TooTangledError
from catalog.situations.wording import Style, Wording

Result = TypeVar("Result")

_NAMED: Final = 8
"""Of questions that are too tangled so many are named."""


def refused(name: str, /, **slots: str | Words) -> KeliError:
    """Give the error of a name, its slots filled."""
    return refusal(__package__, name, slots)


def listed(names: Iterable[str]) -> Words:
    """Give names one behind the other."""
    ids, comma = list(names), phrasebook(__package__)["listing"]
    return Words(comma.zh.join(ids), comma.en.join(ids))


def named(item: Item, questions: Iterable[str]) -> Words:
    """Name questions by what they ask, each with its id; places stand as ids."""
    wording = Wording(item, Registers(), Style.SHORT)
    said, comma = [wording.named(one) for one in questions], phrasebook(__package__)["listing"]
    return Words(comma.zh.join(one.zh for one in said), comma.en.join(one.en for one in said))


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
        said = named(cases.item, questions[:_NAMED] + more)
        raise refused("too_tangled", item=cases.item.id, questions=said) from error
