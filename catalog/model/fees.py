"""Fees 收费 and results 办理结果."""

from dataclasses import dataclass
from decimal import Decimal

from catalog.model.conditions import ALWAYS, Condition
from catalog.model.parts import Amount, Basis, Limit
from catalog.model.texts import Text


@dataclass(frozen=True, slots=True)
class Rate:
    """A fee as a share of something."""

    percent: Decimal
    of: Text


@dataclass(frozen=True, slots=True)
class Fee:
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


@dataclass(frozen=True, slots=True)
class Result:
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
