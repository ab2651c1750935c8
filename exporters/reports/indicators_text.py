"""Figures of a catalogue for a terminal: each indicator with numerator and denominator, and who does not count."""

from collections.abc import Iterator

from msgspec import Struct

from catalog.findings.phrasebook import phrasebook
from catalog.findings.visible import visible
from catalog.findings.words import Language
from catalog.metrics.contributions import Why
from exporters.reports.columns import filled, padded, width, wrapped
from exporters.reports.shares import percent
from exporters.reports.telling import Style
from guides.indicators.view import (
    ApartView,
    CountView,
    DemandRow,
    DemandView,
    GroupView,
    IndicatorsView,
    IndicatorView,
    LeftOut,
    ListsView,
)
from guides.wording.wording import number

INDENT = "    "
_VALUE = 9
_NUMBER = 7
_COUNTED_ONLY = frozenset({Why.NEW, Why.GONE, Why.NO_LIMIT, Why.NO_BEFORE})
"""Most items may be among these, so they are counted, not named; programs get the names."""


def lines(view: IndicatorsView, style: Style) -> Iterator[str]:
    """Give all figures line by line, no wider than a terminal but for words that are."""
    told = Teller(Language(view.language), style)
    yield visible(view.title)
    for group in view.groups:
        yield from told.group(group)
    yield from told.left_out(view.left_out)


def lines_of_lists(view: ListsView, style: Style) -> Iterator[str]:
    """Give lists line by line: the items by authority, and how many they are."""
    told = Teller(Language(view.language), style)
    yield visible(view.title)
    for one in view.lists:
        yield from ("", style("place", told.phrase("list_title", label=one.label, count=len(one.items), of=one.of)))
        by_authority: dict[str, list[str]] = {}
        for entry in one.items:
            by_authority.setdefault(entry.authority, []).append(entry.name)
        for authority, names in by_authority.items():
            yield visible(authority)
            yield from (f"{INDENT}{line}" for name in names for line in wrapped(visible(name), len(INDENT)))
    yield from told.left_out(view.left_out)


def lines_of_demand(view: DemandView, style: Style) -> Iterator[str]:
    """Give the demand for data line by line."""
    told = Teller(Language(view.language), style)
    yield visible(view.title)
    yield ""
    heads = (told.phrase(f"spared_{name}") for name in ("materials", "fields", "visits", "items"))
    yield style("faint", "".join(padded(head, -_VALUE) for head in heads))
    for row in view.rows:
        yield from told.demanded(row)
    yield from () if view.rows else (told.phrase("nothing_demanded"),)
    yield from told.left_out(view.left_out)


class Teller(Struct, frozen=True):
    """Tells figures in a language."""

    language: Language
    style: Style

    def group(self, group: GroupView) -> Iterator[str]:
        """Tell the figures of some items; of a group those only that there is anything to count of."""
        yield ""
        title = f"{group.by_label}{self.phrase('colon')}{group.label}" if group.by else self.phrase("all_items")
        said = self.phrase("items_of", title=title, count=group.items)
        yield from (self.style("place", line) for line in wrapped(visible(said), 0))
        shown = [one for one in group.indicators if one.value is not None or group.by is None]
        wide = max((width(one.label) for one in shown), default=0)
        for one in shown:
            yield from self.indicator(one, wide)
        yield from self.counted("totals", group.totals)
        if group.tangled:
            yield from self.faint(self.phrase("without_tangled", ids=self.named(one.id for one in group.tangled)))
        yield from self.counted("causes", group.causes)

    def indicator(self, one: IndicatorView, wide: int) -> Iterator[str]:
        """Tell an indicator, and who does not count in it."""
        if one.value is None:
            value, sums = self.phrase("nothing_counted"), ""
        else:
            value = percent(one.value) if one.is_share else number(one.value)
            sums = f"{number(one.part)} / {number(one.whole)}"
        yield f"{INDENT}{padded(one.label, wide)}{padded(value, -_VALUE)}  {sums}".rstrip()
        for apart in one.apart:
            yield from self.faint(self.apart(apart), INDENT * 2)

    def apart(self, apart: ApartView) -> str:
        """Name items with their reasons; where most items may be among them, say how many there are."""
        said = str(len(apart.items))
        if apart.why not in _COUNTED_ONLY:
            said = self.named(
                self.phrase("with_reason", item=one.id, reason=one.reason) if one.reason else one.id
                for one in apart.items
            )
        return self.phrase("labelled", label=apart.label, said=said)

    def counted(self, name: str, counts: tuple[CountView, ...]) -> Iterator[str]:
        """Tell what is added up, several in a line."""
        if counts:
            yield self.phrase(name)
            yield from (f"{INDENT}{line}" for line in filled(f"{one.label} {one.count}" for one in counts))

    def demanded(self, row: DemandRow) -> Iterator[str]:
        """Tell what one source would spare people."""
        counts = (row.materials, row.fields, row.visits, len(row.items))
        yield "".join(padded(str(count), -_VALUE) for count in counts) + f"  {visible(row.name)}"
        yield from self.faint(row.label, " " * (_VALUE * len(counts) + 2))

    def left_out(self, left: LeftOut) -> Iterator[str]:
        """Name what is in no figure."""
        if left.withdrawn or left.unread:
            yield ""
        for one in left.withdrawn:
            said = self.phrase("with_reason", item=one.id, reason=one.reason) if one.reason else one.id
            yield from wrapped(visible(self.phrase("withdrawn", item=said)), 0)
        for file, errors in left.unread.items():
            yield self.style("warning", visible(self.phrase("unread", file=file, count=errors)))

    def named(self, names: Iterator[str]) -> str:
        """Give names one behind the other."""
        return self.phrase("listed").join(names)

    def faint(self, text: str, indent: str = INDENT) -> Iterator[str]:
        """Tell something that is less important."""
        for line in wrapped(text, len(indent)):
            yield self.style("faint", visible(f"{indent}{line}"))

    def phrase(self, name: str, /, **slots: str | int) -> str:
        """Give a phrase of the reports."""
        filled_in = {slot: str(value) for slot, value in slots.items()}
        return phrasebook(__package__)[name].format(filled_in).in_language(self.language)
