"""Questions 情形引导问题, named situations 情形 and parties 材料归属人."""

from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

from catalog.model.conditions import ALWAYS, Condition
from catalog.model.texts import Text


class QuestionKind(StrEnum):
    """What an answer is: one option, several, yes or no, a number, a count."""

    CHOICE = "choice"
    MULTI = "multi"
    YES_NO = "yes_no"
    NUMBER = "number"
    COUNT = "count"


class Option(Struct, frozen=True):
    """One possible answer."""

    id: str
    label: Text
    help: Text = Text()
    when: Condition = ALWAYS


class Band(Struct, frozen=True):
    """A range of numbers that is treated alike; bands stand in order, the last one is open."""

    id: str
    label: Text = Text()
    up_to: Decimal | None = None
    """The largest number in it."""
    below: Decimal | None = None
    """The first number that is too large for it."""


class Question(Struct, frozen=True):
    """One question."""

    id: str
    kind: QuestionKind
    ask: Text
    help: Text = Text()
    options: tuple[Option, ...] = ()
    bands: tuple[Band, ...] = ()
    unit: Text = Text()
    min: int | None = None
    max: int | None = None
    ask_first: bool = False
    when: Condition = ALWAYS


class Situation(Struct, frozen=True):
    """情形: answers that deserve a name and a guide of their own."""

    id: str
    name: Text
    plain_name: Text = Text()
    summary: Text = Text()
    when: Condition = ALWAYS


class Party(Struct, frozen=True):
    """Whose document it is, or who comes. `count`: a number, or the question that asks for it."""

    id: str
    name: Text
    count: int | str | None = None
    when: Condition = ALWAYS
