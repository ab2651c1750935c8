"""From what was counted of a catalogue to views: labels, names of authorities, and who is left out and why."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from catalog.findings.words import Language
from catalog.metrics.contributions import Why
from catalog.metrics.demand import Demand, Source, Wish, demand
from catalog.metrics.indicators import MEANS, Indicator
from catalog.metrics.since import Since
from catalog.metrics.summaries import Result, grouped, of_entries, summary
from catalog.metrics.tallies import By, Tally
from catalog.model.registers import Registers
from catalog.model.texts import Text
from catalog.schema.kinds import Kind
from guides.indicators.gathering import Gathered
from guides.indicators.view import (
    ApartView,
    CountView,
    DemandRow,
    DemandView,
    Entry,
    GroupView,
    IndicatorsView,
    IndicatorView,
    LeftOut,
    ListsView,
    ListView,
)
from guides.wording.wording import Wording

_OF_GROUPS = {
    By.TYPE: (Kind.CATALOGUE, "item_type"),
    By.AUDIENCE: (Kind.ITEM, "audience"),
    By.LEVEL: (Kind.AUTHORITIES, "level"),
}


class Told(Struct, frozen=True):
    """A catalogue, and the language its figures are told in."""

    title: str
    registers: Registers
    language: Language


def indicators_view(told: Told, found: Gathered[Tally], by: Sequence[By] = ()) -> IndicatorsView:
    """Tell the figures of all items, and of each authority, type, audience or level."""
    maker = Maker(told, found.counted)
    groups = [maker.group(None, "", found.counted)]
    groups += [maker.group(one, name, of) for one in by for name, of in grouped(found.counted, one).items()]
    return IndicatorsView(told.title, told.language, tuple(groups), left_out(told, found))


def lists_view(told: Told, found: Gathered[Tally], wanted: Sequence[Indicator]) -> ListsView:
    """Give the items that reach indicators; only what is proved is on a list, and nothing that is exempt."""
    maker, of_all = Maker(told, found.counted), summary(found.counted)
    lists = (maker.listed(one, of_all.results[one]) for one in wanted)
    return ListsView(told.title, told.language, tuple(lists), left_out(told, found))


def demand_view(told: Told, found: Gathered[tuple[str, tuple[Wish, ...]]]) -> DemandView:
    """Tell what would spare people most."""
    rows = (_demanded(told, one) for one in demand(found.counted))
    return DemandView(told.title, told.language, tuple(rows), left_out(told, found))


def left_out(told: Told, found: Gathered[Any]) -> LeftOut:
    """Name what is in no figure."""
    withdrawn = (Entry(one.id, "", "", one.reason.in_language(told.language)) for one in found.withdrawn)
    return LeftOut(tuple(withdrawn), {one.file: one.errors for one in found.unread})


class Maker(Struct, frozen=True, dict=True):  # what items are called is looked up once
    """Tells figures of some items."""

    told: Told
    tallies: Sequence[Tally]

    @cached_property
    def words(self) -> Wording:
        """The words of the language it is told in."""
        return Wording(self.told.language)

    @cached_property
    def entries(self) -> Mapping[str, Entry]:
        """What the items are called, by id."""
        return {
            one.id: Entry(one.id, self.words.text(one.name), self.named(By.AUTHORITY, one.groups[By.AUTHORITY][0]))
            for one in self.tallies
        }

    def group(self, by: By | None, name: str, tallies: Sequence[Tally]) -> GroupView:
        """Tell all figures of some items."""
        of = summary(tallies)
        entries = self.told.registers.entries.get(Kind.CATALOGUE, {}) if by is None else {}
        results = {**of.results, **(of_entries(tallies, entries) if entries else {})}
        return GroupView(
            by=by,
            by_label=self.words.phrase(f"by_{by}") if by else "",
            id=name,
            label=self.named(by, name) if by else "",
            items=of.items,
            indicators=tuple(self.indicator(one, result) for one, result in results.items()),
            totals=tuple(CountView(one, self.words.phrase(f"total_{one}"), count) for one, count in of.totals.items()),
            causes=tuple(self._cause(cause, count) for cause, count in of.causes.items()),
            tangled=tuple(self.entries[one] for one in of.tangled),
        )

    def indicator(self, indicator: Indicator | Since, of: Result) -> IndicatorView:
        """Tell one figure, and who does not count in it."""
        what = "since" if isinstance(indicator, Since) else "indicator"
        return IndicatorView(
            indicator=indicator,
            label=self.words.phrase(f"{what}_{indicator}"),
            value=of.value,
            is_share=indicator not in MEANS,
            part=of.part,
            whole=of.whole,
            items=of.items,
            apart=tuple(self._apart(why, of) for why in of.exceptions),
        )

    def _apart(self, why: Why, of: Result) -> ApartView:
        items = (replace(self.entries[one.id], reason=self.words.text(one.reason)) for one in of.exceptions[why])
        return ApartView(why, self.words.phrase(f"apart_{why}"), tuple(items))

    def _cause(self, cause: str, count: int) -> CountView:
        return CountView(cause, self.words.word("visits", "*", "cause", value=cause), count)

    def listed(self, indicator: Indicator, of: Result) -> ListView:
        """List who reaches something."""
        items = tuple(self.entries[one] for one in of.reached)
        return ListView(indicator, self.words.phrase(f"list_{indicator}"), items, len(self.tallies))

    def named(self, by: By, name: str) -> str:
        """Say what an authority, type, audience or level is called; of "" that none is named."""
        if not name:
            return self.words.phrase("unnamed_group")
        if by is By.AUTHORITY:
            entry = self.told.registers.get(Kind.AUTHORITIES, name) or {}
            return self.words.text(Text.of(entry.get("name", name)))
        kind, element = _OF_GROUPS[by]
        return self.words.word(element, value=name, kind=kind)


def _demanded(told: Told, one: Demand) -> DemandRow:
    wish, words = one.wish, Wording(told.language)
    cause = words.word("visits", "*", "cause", value=wish.id) if wish.source is Source.CHECK else ""
    state = "shared" if wish.shared and wish.source is Source.DOCUMENT else wish.source
    return DemandRow(
        source=wish.source,
        label=words.phrase(f"demand_{state}"),
        id=wish.id,
        name=cause or words.text(wish.name),
        shared=wish.shared,
        materials=wish.spared.materials,
        fields=wish.spared.fields,
        visits=wish.spared.visits,
        items=one.items,
    )
