"""What several elements are made of: basis, contacts, quantities that depend on the situation."""

from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

from catalog.model.conditions import ALWAYS, Condition
from catalog.model.texts import Text


class Unit(StrEnum):
    """Units of time limits."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WORKING_DAY = "working_day"
    MONTH = "month"
    YEAR = "year"


class Basis(Struct, frozen=True):
    """依据: a clause of a law, and what it is the basis for."""

    law: str
    clause: Text = Text()
    for_: str = ""
    """setting, implementation or supervision."""
    text: Text = Text()
    when: Condition = ALWAYS


class Contact(Struct, frozen=True):
    """A way to reach someone."""

    kind: str
    value: Text
    label: Text = Text()
    when: Condition = ALWAYS


class Period(Struct, frozen=True):
    """A span of time without conditions; `after`: the step or event it begins with."""

    number: int
    unit: Unit
    after: str = ""


class LimitCase(Struct, frozen=True):
    """A time limit for one situation."""

    id: str
    when: Condition
    number: int | None = None
    unit: Unit | None = None
    none: bool = False
    note: Text = Text()


class Limit(Struct, frozen=True):
    """A time limit 办结时限: a default, and cases of which the first that applies holds."""

    number: int | None = None
    unit: Unit | None = None
    none: bool = False
    """True where there is no limit at all."""
    from_: str = ""
    """The step it runs from."""
    note: Text = Text()
    basis: tuple[Basis, ...] = ()
    cases: tuple[LimitCase, ...] = ()


class AmountCase(Struct, frozen=True):
    """An amount for one situation."""

    id: str
    when: Condition
    number: Decimal
    note: Text = Text()


class Amount(Struct, frozen=True):
    """An amount of money: a default, and cases of which the first that applies holds."""

    number: Decimal | None = None
    currency: str = "CNY"
    cases: tuple[AmountCase, ...] = ()


class CountCase(Struct, frozen=True):
    """How many in one situation."""

    id: str
    when: Condition
    number: int
    note: Text = Text()


class Count(Struct, frozen=True):
    """How many: a number, with cases of which the first that applies holds."""

    number: int
    cases: tuple[CountCase, ...] = ()
