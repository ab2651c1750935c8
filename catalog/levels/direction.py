"""Which way a difference goes: an item asks more of people than its base, or takes longer; or less; or neither.

Tight is what is short of a time limit, and what is much of all that is asked: a material, a copy, a visit, a fee,
a field, a condition.
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from math import inf
from typing import Any, Final

from catalog.levels.difference import Difference, quantity
from catalog.model.materials import Necessity
from catalog.model.parts import Unit
from catalog.model.working_time import USUAL, WorkingTime


class Direction(StrEnum):
    """How an item's value is to its base's."""

    TIGHTER = "tighter"
    LOOSER = "looser"
    MIXED = "mixed"
    """Tighter in some cases, looser in others."""
    OTHERWISE = "otherwise"
    """Neither, or it cannot be told."""


LIMITS = frozenset({"promised_limit", "statutory_limit"})
_ASKED = frozenset({"materials", "visits", "fees", "forms", "fields", "conditions", "prohibitions"})
"""Lists of which every entry asks something of people."""
_OFFERED = frozenset({"waiver", "prefill", "group", "when"})
"""What makes it easier by being there."""
_TIMES = frozenset({"issued_within", "until"})
"""What is tight where it is short."""
_COUNTED = frozenset({"originals", "copies", "certified_copies", "originals_shown", "amount", "percent", "need"})
_ORDERS: Final[Mapping[str, Mapping[Any, int]]] = {
    "necessity": {Necessity.OPTIONAL: 0, Necessity.DEFERRABLE: 1, Necessity.REQUIRED: 2},
    "medium": {"either": 0, "paper": 1, "electronic": 1, "both": 2},
    "required": {None: 0, False: 0, True: 1},
}
"""Words by how much they ask."""
_OPPOSITES: Final[Mapping[Direction, Direction]] = {
    Direction.TIGHTER: Direction.LOOSER,
    Direction.LOOSER: Direction.TIGHTER,
    Direction.MIXED: Direction.MIXED,
    Direction.OTHERWISE: Direction.OTHERWISE,
}
_WEIGHED = LIMITS | _ASKED | {"material_groups", "channels"}


def direction(found: Difference, base: Mapping[str, Any], time: WorkingTime = USUAL) -> Direction:
    """Say which way a difference from a base goes."""
    last = str(next((step for step in reversed(found.path) if isinstance(step, str)), ""))
    if found.path[0] not in _WEIGHED or "basis" in found.path:
        return Direction.OTHERWISE
    if last in _ORDERS:
        return _of_sizes(_ORDERS[last].get(found.before), _ORDERS[last].get(found.after))
    if last in _COUNTED or found.path[0] in LIMITS:
        way = _of_quantities(found.before or 0, found.after or 0, time)
        return _OPPOSITES[way] if found.path[0] in LIMITS else way
    if found.before is None or found.after is None:
        return _of_presence(found, last, base)
    return _OPPOSITES[_of_quantities(found.before, found.after, time)] if last in _TIMES else Direction.OTHERWISE


def asks_more(found: Difference, base: Mapping[str, Any], time: WorkingTime = USUAL) -> bool:
    """Tell whether a difference is to the disadvantage of people, be it in some cases."""
    if found.path[0] == "statutory_limit":  # the law's, not the office's
        return False
    worse = Direction.LOOSER if found.path[0] in LIMITS else Direction.TIGHTER
    return direction(found, base, time) in (worse, Direction.MIXED)


def _of_presence(found: Difference, last: str, base: Mapping[str, Any]) -> Direction:
    """Say what it means that something is there on one side only."""
    entry, asked = (found.after, Direction.TIGHTER) if found.before is None else (found.before, Direction.LOOSER)
    if not _OFFERED.isdisjoint(found.path[:-1]):
        return Direction.OTHERWISE
    if last in _OFFERED or found.path[:-1] == ("channels",):
        return _OPPOSITES[asked]
    if last == "issued_within":
        return asked
    if last not in _ASKED or not isinstance(entry, Mapping):
        return Direction.OTHERWISE
    if _is_option(entry, base):
        return _OPPOSITES[asked]
    return asked if _asks(entry) else Direction.OTHERWISE


def _is_option(entry: Mapping[str, Any], base: Mapping[str, Any]) -> bool:
    """Tell whether an entry is one of several to choose from, in a group that the base has."""
    return any(entry.get("group") == group.get("id") for group in base.get("material_groups", ()))


def _asks(entry: Mapping[str, Any]) -> bool:
    """Tell whether an entry asks anything: it is neither optional nor always waived nor filled beforehand."""
    eased = (entry.get("waiver"), entry.get("prefill"))
    return entry.get("necessity") != Necessity.OPTIONAL and all(one is None or "when" in one for one in eased)


def _of_sizes(before: Any, after: Any) -> Direction:
    if before is None or after is None or before == after:
        return Direction.OTHERWISE
    return Direction.TIGHTER if after > before else Direction.LOOSER


def _of_quantities(before: Any, after: Any, time: WorkingTime) -> Direction:
    """Compare how much there is in each case; more is tighter, if it is in no case less."""
    sizes = _sizes(quantity(before) or {}, quantity(after) or {}, time)
    ways = {_of_sizes(*both) for both in sizes if both[0] != both[1]} - {Direction.OTHERWISE}
    return Direction.MIXED if len(ways) > 1 else next(iter(ways), Direction.OTHERWISE)


def _sizes(before: Mapping[str, Any], after: Mapping[str, Any], time: WorkingTime) -> Iterator[tuple[Any, Any]]:
    yield _size(before, before, time), _size(after, after, time)
    cases = [{case["id"]: case for case in one.get("cases", ()) if "id" in case} for one in (before, after)]
    for name in dict.fromkeys((*cases[0], *cases[1])):
        own, other = cases[0].get(name, before), cases[1].get(name, after)
        if own is not before and other is not after and own.get("when") != other.get("when"):
            yield None, inf  # they cannot be compared
        else:
            yield _size(own, before, time), _size(other, after, time)


def _size(value: Mapping[str, Any], default: Mapping[str, Any], time: WorkingTime) -> Any:
    """Give a number, or a span of time in working days; a case without a unit has that of the default."""
    if value.get("none"):
        return inf
    number, unit = value.get("number"), value.get("unit") or default.get("unit")
    return time.days(number, Unit(unit)) if number is not None and unit else number
