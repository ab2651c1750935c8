"""Fees 收费 and results 办理结果."""

from decimal import Decimal

from msgspec import Struct

from catalog.model.conditions import ALWAYS, Condition
from catalog.model.parts import Amount, Basis, Limit
from catalog.model.texts import Text


class Rate(Struct, frozen=True):
    """A fee as a share of something."""

    percent: Decimal
    of: Text


class Fee(Struct, frozen=True):
    """One fee: an amount, or a rate."""

    id: str
    name: Text
    amount: Amount | None = None
    rate: Rate | None = None
    standard: Text = Text()
    reductions: Text = Text()
    payee: Text = Text()
    step: str = ""
    basis: tuple[Basis, ...] = ()
    when: Condition = ALWAYS


class Result(Struct, frozen=True):
    """What one gets."""

    id: str
    name: Text = Text()
    document: str = ""
    type: str = ""
    sample: str = ""
    validity: Limit | None = None
    valid_in: Text = Text()
    delivery: tuple[str, ...] = ()
    originals: int | None = None
    changed_by: str = ""
    renewed_by: str = ""
    """The item that renews it."""
    when: Condition = ALWAYS
