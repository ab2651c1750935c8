"""Indicators 指标, as cities count them (reference: metrics): what each item adds to which.

Zero claims count only where they are proved of every case (catalog.metrics.assured). Sums are compared, never means
of ratios: a long limit that is cut weighs more than a short one.
"""

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from fractions import Fraction
from functools import partial
from itertools import compress
from typing import Final, TypeAlias

from catalog.metrics.assured import BOTH, Assured, Claimed
from catalog.metrics.contributions import (
    MISSED,
    NO_BEFORE,
    NOT_PROVED,
    REACHED,
    Contribution,
    Why,
    counted,
    left_out,
    spared,
)
from catalog.metrics.quantities import Certain, Quantity, Unknown
from catalog.model.item import Exemption
from catalog.model.materials import Necessity
from catalog.situations.proofs import Claim


class Indicator(StrEnum):
    """What is counted over many items."""

    ZERO_VISITS = "zero_visits"
    ONE_VISIT = "one_visit"
    FULL_ONLINE = "full_online"
    ONLINE = "online"
    MOBILE = "mobile"
    INSTANT = "instant"
    AUTOMATIC = "automatic"
    """秒批: decided by the system."""
    ZERO_MATERIALS = "zero_materials"
    ZERO_FORM = "zero_form"
    BOTH_ZERO = "both_zero"
    """双免: neither materials nor forms."""
    WAIVED_MATERIALS = "waived_materials"
    PREFILLED_FIELDS = "prefilled_fields"
    """秒报, field by field."""
    LIMIT_REDUCTION = "limit_reduction"
    """Promised against statutory limits."""
    FEWER_MATERIALS = "fewer_materials"
    FEWER_FIELDS = "fewer_fields"
    FEWER_STEPS = "fewer_steps"
    FEWER_VISITS = "fewer_visits"
    FEWER_DAYS = "fewer_days"
    MEAN_VISITS = "mean_visits"
    MEAN_MATERIALS = "mean_materials"
    CLAIMED = "claimed"
    """认领: entries of the basic catalogue that some item is of."""
    MEAN_ITEMS = "mean_items"
    """拆分: items of an entry that is claimed."""


MEANS: Final = frozenset({Indicator.MEAN_VISITS, Indicator.MEAN_MATERIALS, Indicator.MEAN_ITEMS})
"""They are numbers; all others are shares of 1."""

OF_ITEMS: Final = frozenset(list(Indicator)[: list(Indicator).index(Indicator.WAIVED_MATERIALS)])
"""They count items that reach something, so these can be listed."""

_REDUCED: Final = (
    (Indicator.FEWER_MATERIALS, Quantity.MATERIALS),
    (Indicator.FEWER_FIELDS, Quantity.FIELDS),
    (Indicator.FEWER_STEPS, Quantity.STEPS),
    (Indicator.FEWER_VISITS, Quantity.VISITS),
    (Indicator.FEWER_DAYS, Quantity.DAYS),
)
"""Against the figures from before; a quantity is called there as it is here."""

_Count: TypeAlias = Callable[[Assured], Contribution]


def contributions(one: Assured) -> Mapping[Indicator, Contribution]:
    """Give what an item adds to each indicator."""
    if one.item.before is None:
        return {**_NOTHING_BEFORE, **{indicator: count(one) for indicator, count in _OF_NOW.items()}}
    return {indicator: count(one) for indicator, count in _COUNTS.items()}


def _claimed(claimed: Claimed, one: Assured) -> Contribution:
    """Count an item of which something is proved; one that is exempt and does not reach it is left out."""
    found = one.claims(claimed)
    exempt = {} if found or not one.item.exempt else dict(_exemptions(one, claimed))
    if not exempt:
        return _reached(found)
    always = next((exemption for index, exemption in exempt.items() if one.exempt_always(index)), None)
    return left_out(Why.EXEMPT, always.reason) if always else _reached(one.claims(claimed, tuple(exempt)))


def _reached(found: bool | None) -> Contribution:
    return NOT_PROVED if found is None else REACHED if found else MISSED


def _exemptions(one: Assured, claimed: Claimed) -> Iterator[tuple[int, Exemption]]:
    return ((index, exemption) for index, exemption in enumerate(one.item.exempt) if exemption.metric in claimed)


def _zero_visits(one: Assured) -> Contribution:
    """Count an item without a visit; of the others those that cannot do without are left out, as cities do."""
    found = _claimed((Claim.ZERO_VISITS,), one)
    counts_as_missed = found.whole and not found.part
    return left_out(Why.UNSUITED) if one.is_unsuited and counts_as_missed else found


def _online(one: Assured) -> Contribution:
    online = one.item.channels.online
    return REACHED if online is not None and online.urls else _as_if(one, Indicator.ONLINE)


def _mobile(one: Assured) -> Contribution:
    """Count an item with an address for phones; what is unsuited for the net is so for the phone."""
    online = one.item.channels.online
    there = online is not None and online.urls.get("mobile")
    return REACHED if there else _as_if(one, Indicator.MOBILE, Indicator.ONLINE)


def _as_if(one: Assured, *metrics: Indicator) -> Contribution:
    """Count an item that is exempt from one of some indicators as if it reached it, as cities do."""
    exempt = next((one for one in one.item.exempt if one.metric in metrics), None)
    return Contribution(1, 1, Why.EXEMPT_DONE, exempt.reason) if exempt else MISSED


def _automatic(one: Assured) -> Contribution:
    return REACHED if one.item.decision == "automatic" else MISSED


def _waived(one: Assured) -> Contribution:
    """Count the materials that are never handed in, of all that are not optional."""
    asked = [material.necessity is not Necessity.OPTIONAL for material in one.item.materials]
    if all(material.waiver is None for material in one.item.materials):
        return counted(0, sum(asked))
    pairs = zip(one.item.materials, one.materials_spared(), strict=True)
    found = [False if material.waiver is None else never for material, never in pairs]
    return spared([*compress(found, asked)])


def _prefilled(one: Assured) -> Contribution:
    return spared(one.fields_spared())


def _limit_reduction(one: Assured) -> Contribution:
    """Compare the promised with the statutory limit; what has no limit on either side is left out."""
    metric = Indicator.LIMIT_REDUCTION
    exempt = next((exemption for exemption in one.item.exempt if exemption.metric == metric), None)
    if exempt:
        return left_out(Why.EXEMPT, exempt.reason)
    return less(one.number(Quantity.STATUTORY_DAYS), one.number(Quantity.DAYS))


def _reduction(quantity: Quantity, one: Assured) -> Contribution:
    before = getattr(one.item.before, quantity, None)
    return NO_BEFORE if before is None else less(Fraction(before), one.number(quantity))


def less(before: Certain, now: Certain) -> Contribution:
    """Count how much less a number is than it was; left out where there is none on either side."""
    match before, now:
        case (Unknown.NO_LIMIT, _) | (_, Unknown.NO_LIMIT):
            return left_out(Why.NO_LIMIT)
        case (Unknown(), _) | (_, Unknown()):
            return left_out(Why.NO_NUMBER)
        case _:
            return counted(before - now, before)


def _mean(quantity: Quantity, one: Assured) -> Contribution:
    number = one.number(quantity)
    return left_out(Why.NO_NUMBER) if isinstance(number, Unknown) else counted(number, 1)


_CLAIMED: Final[Mapping[Indicator, Claimed]] = {
    Indicator.ONE_VISIT: (Claim.ONE_VISIT,),
    Indicator.FULL_ONLINE: (Claim.FULL_ONLINE,),
    Indicator.INSTANT: (Claim.INSTANT,),
    Indicator.ZERO_MATERIALS: (Claim.ZERO_MATERIALS,),
    Indicator.ZERO_FORM: (Claim.ZERO_FORM,),
    Indicator.BOTH_ZERO: BOTH,
}

_KNOWN: Final[Mapping[Indicator, _Count]] = {
    **{indicator: partial(_claimed, claimed) for indicator, claimed in _CLAIMED.items()},
    Indicator.ZERO_VISITS: _zero_visits,
    Indicator.ONLINE: _online,
    Indicator.MOBILE: _mobile,
    Indicator.AUTOMATIC: _automatic,
    Indicator.WAIVED_MATERIALS: _waived,
    Indicator.PREFILLED_FIELDS: _prefilled,
    Indicator.LIMIT_REDUCTION: _limit_reduction,
    **{indicator: partial(_reduction, quantity) for indicator, quantity in _REDUCED},
    Indicator.MEAN_VISITS: partial(_mean, Quantity.VISITS),
    Indicator.MEAN_MATERIALS: partial(_mean, Quantity.MATERIALS),
}

_COUNTS: Final[Mapping[Indicator, _Count]] = {one: _KNOWN[one] for one in Indicator if one in _KNOWN}

_OF_NOW: Final = {one: count for one, count in _COUNTS.items() if one not in dict(_REDUCED)}
_NOTHING_BEFORE: Final = dict.fromkeys(_COUNTS, NO_BEFORE)

PER_ITEM: Final = tuple(_COUNTS)
"""Those that items add to, in the order in which they are told; the others are of the catalogue as a whole."""
