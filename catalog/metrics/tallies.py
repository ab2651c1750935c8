"""One item's share in all figures: what it adds to each indicator, how much of what it has, and where it belongs."""

from collections.abc import Container, Mapping
from enum import StrEnum

from msgspec import Struct, field

from catalog.metrics.assured import Assured
from catalog.metrics.contributions import Contribution
from catalog.metrics.indicators import Indicator, contributions
from catalog.metrics.quantities import Certain, Quantity
from catalog.model.item import Item
from catalog.model.registers import Registers
from catalog.model.texts import Text
from catalog.schema.kinds import Kind


class By(StrEnum):
    """What items are told apart by."""

    AUTHORITY = "authority"
    TYPE = "type"
    """The type of the catalogue's entry: a licence, a public service."""
    AUDIENCE = "audience"
    """An item for several is in the figures of each."""
    LEVEL = "level"
    """That of the authority."""


class Total(StrEnum):
    """What is added up."""

    SITUATIONS = "situations"
    """Only where they are wanted, since counting them takes long."""
    MATERIALS = "materials"
    FORMS = "forms"
    FIELDS = "fields"
    STEPS = "steps"
    VISITS = "visits"


class Tally(Struct, frozen=True):
    """What is counted of one item."""

    id: str
    name: Text
    entry: str
    """Of the basic catalogue; empty where none is named."""
    groups: Mapping[By, tuple[str, ...]]
    contributions: Mapping[Indicator, Contribution]
    totals: Mapping[Total, int]
    causes: tuple[str, ...]
    """Of each visit."""
    tangled: bool = False
    """True where its situations were wanted and are too many to be told apart."""
    numbers: Mapping[Quantity, Certain] = field(default_factory=dict)
    """Only where they are wanted: to be compared with those of the same item at another time."""


def is_withdrawn(item: Item) -> bool:
    """Say whether an item no longer counts."""
    return item.state == "withdrawn"


def tally(
    item: Item,
    registers: Registers,
    *,
    situations: bool = False,
    numbers: bool = False,
    unsuited: Container[str] = frozenset(),
) -> Tally:
    """Count an item; its situations, and its numbers for a comparison, too, if they are wanted.

    `unsuited` are the entries of the basic catalogue whose items cannot do without a visit.
    """
    one = Assured(item, is_unsuited=item.catalogue in unsuited)
    told_apart = one.situations() if situations else None
    totals = {
        Total.MATERIALS: len(item.materials),
        Total.FORMS: len(item.forms),
        Total.FIELDS: sum(len(form.fields) for form in item.forms),
        Total.STEPS: len(item.steps),
        Total.VISITS: len(item.visits),
    }
    return Tally(
        id=item.id,
        name=item.name,
        entry=item.catalogue,
        groups=_groups(item, registers),
        contributions=contributions(one),
        totals=totals if told_apart is None else {Total.SITUATIONS: told_apart, **totals},
        causes=tuple(visit.cause for visit in item.visits),
        tangled=situations and told_apart is None,
        numbers={quantity: one.number(quantity) for quantity in Quantity} if numbers else {},
    )


def _groups(item: Item, registers: Registers) -> Mapping[By, tuple[str, ...]]:
    entry = registers.get(Kind.CATALOGUE, item.catalogue) or {}
    authority = registers.get(Kind.AUTHORITIES, item.authority) or {}
    return {
        By.AUTHORITY: (item.authority,),
        By.TYPE: (str(entry.get("item_type", "")),),
        By.AUDIENCE: item.audience or ("",),
        By.LEVEL: (str(authority.get("level", "")),),
    }
