"""Figures of many items: sums of what each adds, with numerator, denominator, and who does not count and why."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from msgspec import Struct
from msgspec.structs import replace

from catalog.metrics.contributions import Contribution, Why
from catalog.metrics.indicators import OF_ITEMS, PER_ITEM, Indicator
from catalog.metrics.tallies import By, Tally, Total
from catalog.model.texts import Text
from catalog.situations.spreads import Number
from catalog.storage.collector import paused_collector


class Apart(Struct, frozen=True):
    """An item that does not count like others."""

    id: str
    reason: Text


class Result(Struct, frozen=True):
    """An indicator over many items."""

    part: Number
    whole: Number
    items: int
    """How many have a part in it."""
    exceptions: Mapping[Why, tuple[Apart, ...]]
    reached: tuple[str, ...]
    """The items that reach it, where it counts items."""

    @property
    def value(self) -> Fraction | None:
        """The share, or the mean; None where there is nothing to count."""
        return Fraction(self.part) / Fraction(self.whole) if self.whole else None


class Summary(Struct, frozen=True):
    """All figures over many items."""

    items: int
    results: Mapping[Indicator, Result]
    totals: Mapping[Total, int]
    causes: Mapping[str, int]
    """Visits by their cause, the most frequent first."""
    tangled: tuple[str, ...]
    """Items whose situations are not in the total."""


def summary(tallies: Sequence[Tally]) -> Summary:
    """Add up what items add."""
    ids = [tally.id for tally in tallies]
    causes = Counter(cause for tally in tallies for cause in tally.causes)
    with paused_collector():  # or it would visit every item there is, in the middle
        results = {one: _result(one, ids, [tally.contributions[one] for tally in tallies]) for one in PER_ITEM}
    return Summary(
        items=len(tallies),
        results=results,
        totals={total: sum(found) for total in Total if (found := _numbers(total, tallies))},
        causes=dict(sorted(causes.items(), key=lambda cause: (-cause[1], cause[0]))),
        tangled=tuple(tally.id for tally in tallies if tally.tangled),
    )


def of_entries(tallies: Sequence[Tally], entries: Iterable[str]) -> Mapping[Indicator, Result]:
    """Count which entries of the basic catalogue are claimed by some item, and how many items each of these has."""
    known = set(entries)
    claims = [tally.entry for tally in tallies if tally.entry in known]
    claimed = len(set(claims))
    return {
        Indicator.CLAIMED: Result(claimed, len(known), len(claims), {}, ()),
        Indicator.MEAN_ITEMS: Result(len(claims), claimed, len(claims), {}, ()),
    }


def grouped(tallies: Sequence[Tally], by: By) -> Mapping[str, Sequence[Tally]]:
    """Give the items of each authority, type, audience or level; of "" those that name none, at the end."""
    found: dict[str, list[Tally]] = {}
    for tally in tallies:
        for group in tally.groups[by]:
            found.setdefault(group, []).append(tally)
    return dict(sorted(found.items(), key=lambda group: not group[0]))


def _numbers(total: Total, tallies: Iterable[Tally]) -> Sequence[int]:
    return [tally.totals[total] for tally in tallies if total in tally.totals]


def _result(indicator: Indicator, ids: Sequence[str], added: Sequence[Contribution]) -> Result:
    result = added_up(ids, added)
    if indicator not in OF_ITEMS:
        return result
    reached = (item for item, one in zip(ids, added, strict=True) if one.part and one.why is None)
    return replace(result, reached=tuple(reached))


def added_up(ids: Iterable[str], added: Sequence[Contribution]) -> Result:
    """Add up what items add, and say which of them do not count like others."""
    alike = Counter(map(id, added))  # most items add the same, and share it
    times = [(one, alike[one_id]) for one_id, one in dict(zip(map(id, added), added, strict=True)).items()]
    return Result(
        part=sum(one.part * many for one, many in times),
        whole=sum(one.whole * many for one, many in times),
        items=sum(many for one, many in times if one.whole or one.part),
        exceptions=_exceptions(ids, added) if any(one.why for one, _ in times) else {},
        reached=(),
    )


def _exceptions(ids: Iterable[str], added: Iterable[Contribution]) -> Mapping[Why, tuple[Apart, ...]]:
    apart: dict[Why, list[Apart]] = {}
    for item, one in zip(ids, added, strict=True):
        if one.why is not None:
            apart.setdefault(one.why, []).append(Apart(item, one.reason))
    return {why: tuple(apart[why]) for why in Why if why in apart}
