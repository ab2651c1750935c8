"""What an order of sections may name: the elements of items, what is said beside them, and pictures."""

from collections.abc import Iterable
from functools import cache
from typing import Final

from catalog.schema.fields import fields
from catalog.schema.kinds import Kind

PICTURES: Final = ("map", "flow", "timeline")
BESIDE: Final = ("item_type", "level")
"""What the registers say of an item, which is no element of it."""
OF_BUNDLES: Final = ("list", "cooperating", "members", "savings")
"""What is said of bundles only, beside what they share with items."""

HOUSE_ORDERS: Final = ("national", "city", "licence")
"""The orders that come with keli, the usual one first."""


@cache
def named_by_orders() -> tuple[str, ...]:
    """Name all that an order may tell or leave out: elements, what stands beside them, pictures."""
    return (*(field.name for field in fields(Kind.ITEM)), *BESIDE, *OF_BUNDLES, *PICTURES)


def dotted(path: Iterable[str]) -> str:
    """Give the path of an element as orders write it."""
    return ".".join(step for step in path if step != "*")
