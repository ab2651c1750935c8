"""How cases get from one member of a bundle to the next: from system to system, or carried by staff 代跑动."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from msgspec import Struct

from catalog.bundles.joining import Joining
from catalog.model.item import Item
from catalog.model.steps import Phase, Step


class Way(StrEnum):
    """How a case is handed over."""

    SYSTEM = "system"
    STAFF = "staff"
    UNSAID = "unsaid"
    """Nobody has said it."""


class HandOver(Struct, frozen=True):
    """One edge between two members."""

    from_: str
    to: str
    way: Way


def hand_overs(joining: Joining) -> Iterator[HandOver]:
    """Give how each member's case gets on to those that wait for it; what others do is not ours to hand over."""
    items = {member.id: item for member, item in joining.own}
    for member in items:
        for other in sorted(joining.after[member] & items.keys()):
            yield HandOver(other, member, _way(items[other]))


def _way(item: Item) -> Way:
    """Give how the last steps hand over, else how the result is handed over; by staff if one of them is."""
    ways = _said(_last(item)) or _said(step for step in item.steps if step.phase is Phase.DELIVERY)
    if "staff" in ways:
        return Way.STAFF
    return Way.SYSTEM if ways else Way.UNSAID


def _said(steps: Iterable[Step]) -> set[str]:
    return {step.handover for step in steps if step.handover}


def _last(item: Item) -> list[Step]:
    inner = [step for step in item.steps if step.phase is not Phase.DELIVERY]
    waited_for = {before for step in inner for before in step.after}
    return [step for step in inner if step.id not in waited_for]
