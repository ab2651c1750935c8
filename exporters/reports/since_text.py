"""Figures of two states of a catalogue for a terminal: each then, now, and how much it has changed."""

from collections.abc import Iterator
from fractions import Fraction

from catalog.findings.visible import visible
from catalog.findings.words import Language
from exporters.reports.columns import filled, padded, width, wrapped
from exporters.reports.indicators_text import INDENT, Teller
from exporters.reports.shares import percent
from exporters.reports.telling import Style
from guides.indicators.since_view import PairView, SinceGroupView, SinceView
from guides.indicators.view import IndicatorView, LeftOut
from guides.wording.wording import number

_COLUMN = 10
_SHORT = 12
"""Of a commit's name so many characters tell it from all others."""


def lines(view: SinceView, style: Style) -> Iterator[str]:
    """Give all figures line by line, no wider than a terminal but for words that are."""
    told = Teller(Language(view.language), style)
    then = view.then
    yield visible(view.title)
    yield visible(told.phrase("compared_against", revision=then.revision, day=then.day, commit=then.commit[:_SHORT]))
    for group in view.groups:
        yield from _group(told, group)
    yield from _left_out(told, "left_out_then", view.left_out_then)
    yield from _left_out(told, "left_out_now", view.left_out_now)


def _group(told: Teller, group: SinceGroupView) -> Iterator[str]:
    """Tell the figures of some items; of a group those only that there is anything to count of."""
    yield ""
    title = f"{group.by_label}{told.phrase('colon')}{group.label}" if group.by else told.phrase("all_items")
    counts = {"then": group.items_then, "now": group.items_now, "new": len(group.new), "gone": len(group.gone)}
    said = told.phrase("items_since", title=title, **counts)
    yield from (told.style("place", line) for line in wrapped(visible(said), 0))
    between = [one for one in group.since if one.value is not None or group.by is None]
    pairs = [one for one in group.indicators if not _is_empty(one) or group.by is None]
    labels = [*(one.label for one in between), *(one.label for one in pairs)]
    wide = max(map(width, labels), default=0)
    for one in between:
        yield from told.indicator(one, wide)
    heads = "".join(padded(told.phrase(f"column_{name}"), -_COLUMN) for name in ("then", "now", "change"))
    yield told.style("faint", f"{INDENT}{' ' * wide}{heads}")
    for pair in pairs:
        yield from _pair(told, pair, wide)
    if group.totals:
        yield told.phrase("totals")
        counted = (f"{one.label} {_from_to(told, str(one.then), str(one.now))}" for one in group.totals)
        yield from (f"{INDENT}{line}" for line in filled(counted))


def _pair(told: Teller, pair: PairView, wide: int) -> Iterator[str]:
    """Tell an indicator then and now, and who does not count in it."""
    values = (_value(told, pair.then), _value(told, pair.now), _change(told, pair))
    columns = "".join(padded(value, -_COLUMN) for value in values)
    yield f"{INDENT}{padded(pair.label, wide)}{columns}".rstrip()
    yield from told.faint(_from_to(told, _sums(pair.then), _sums(pair.now)), INDENT * 2)
    for when, one in (("said_then", pair.then), ("said_now", pair.now)):
        for apart in one.apart:
            yield from told.faint(told.phrase(when, said=told.apart(apart)), INDENT * 2)


def _value(told: Teller, one: IndicatorView) -> str:
    if one.value is None:
        return told.phrase("nothing_counted")
    return percent(one.value) if one.is_share else number(one.value)


def _change(told: Teller, pair: PairView) -> str:
    """Say how much more it is: of shares in points of a hundred."""
    if pair.change is None:
        return ""
    if pair.now.is_share:
        return told.phrase("points", number=f"{float(pair.change) * 100:+.1f}")
    return f"{'-' if pair.change < 0 else '+'}{number(abs(Fraction(pair.change)))}"


def _sums(one: IndicatorView) -> str:
    return f"{number(one.part)} / {number(one.whole)}"


def _from_to(told: Teller, then: str, now: str) -> str:
    return told.phrase("from_to", then=then, now=now)


def _is_empty(pair: PairView) -> bool:
    return pair.then.value is None and pair.now.value is None


def _left_out(told: Teller, when: str, left: LeftOut) -> Iterator[str]:
    """Name what is in no figure of a state."""
    blank, *named = [*told.left_out(left)] or [""]
    if named:
        yield from (blank, told.phrase(when), *named)
