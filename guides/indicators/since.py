"""From what was counted of two states of a catalogue to a view: every figure then and now, and what lies between."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from catalog.metrics.since import since
from catalog.metrics.summaries import grouped
from catalog.metrics.tallies import By, Tally
from guides.indicators.build import Maker, Told, left_out
from guides.indicators.gathering import Gathered
from guides.indicators.since_view import CountPairView, PairView, SinceGroupView, SinceView, Then
from guides.indicators.view import GroupView


class State(Struct, frozen=True):
    """A catalogue, and what was counted of it."""

    told: Told
    found: Gathered[Tally]

    @property
    def maker(self) -> Maker:
        """What tells its figures."""
        return Maker(self.told, self.found.counted)

    def of(self, by: By | None, name: str) -> Sequence[Tally]:
        """Give the items of a group."""
        return self.found.counted if by is None else grouped(self.found.counted, by).get(name, ())


def since_view(then: Then, before: State, today: State, by: Sequence[By] = ()) -> SinceView:
    """Tell the figures of two states, of all items and of each authority, type, audience or level."""
    return SinceView(
        today.told.title,
        today.told.language,
        then,
        tuple(_group(before, today, one, name) for one, name in _groups(before, today, by)),
        left_out(before.told, before.found),
        left_out(today.told, today.found),
    )


def _groups(before: State, today: State, by: Sequence[By]) -> Iterator[tuple[By | None, str]]:
    """Name the groups of both states, those of today first."""
    yield None, ""
    for one in by:
        names = (name for state in (today, before) for name in grouped(state.found.counted, one))
        yield from ((one, name) for name in dict.fromkeys(names))


def _group(before: State, today: State, by: By | None, name: str) -> SinceGroupView:
    past, present = before.of(by, name), today.of(by, name)
    old, new = before.maker.group(by, name, past), today.maker.group(by, name, present)
    there, here = ({one.id for one in items} for items in (past, present))
    both = Maker(today.told, (*past, *present))
    return SinceGroupView(
        by=by,
        by_label=new.by_label,
        id=name,
        label=(new if present else old).label,
        items_then=len(past),
        items_now=len(present),
        new=tuple(both.entries[one.id] for one in present if one.id not in there),
        gone=tuple(both.entries[one.id] for one in past if one.id not in here),
        since=tuple(both.indicator(one, result) for one, result in since(past, present).items()),
        indicators=tuple(_pairs(old, new)),
        totals=tuple(_totals(old, new)),
    )


def _pairs(old: GroupView, new: GroupView) -> Iterator[PairView]:
    """Put together what both states say; of entries of the basic catalogue one of them may say nothing."""
    then = {one.indicator: one for one in old.indicators}
    now = {one.indicator: one for one in new.indicators}
    for one, known in (now | then).items():
        nothing = replace(known, value=None, part=0, whole=0, items=0, apart=())
        yield PairView(known.label, then.get(one, nothing), now.get(one, nothing))


def _totals(old: GroupView, new: GroupView) -> Iterator[CountPairView]:
    then = {one.id: one for one in old.totals}
    now = {one.id: one for one in new.totals}
    for one, known in (now | then).items():
        yield CountPairView(one, known.label, *(state[one].count if one in state else 0 for state in (then, now)))
