"""Figures of two states of a catalogue as a table for spreadsheets: a row for each indicator of each group."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from exporters.reports.indicators_csv import apart, header
from exporters.reports.shares import plain_number
from exporters.reports.spreadsheet import Cell, spreadsheet
from guides.indicators.since_view import SinceGroupView, SinceView
from guides.indicators.view import IndicatorView

_WHERE = ("by", "group", "figure")
_VALUES = ("then", "now", "change")
_THEN = ("numerator_then", "denominator_then", "items_then", "apart_then")
_NOW = ("numerator", "denominator", "items", "apart")
_EMPTY: Sequence[Cell] = (None, None, None, None)


def document(view: SinceView) -> str:
    """Give what lies between the states, then all figures of both, as CSV."""
    names = (*_WHERE, *_VALUES, *_THEN, *_NOW)
    return spreadsheet(header(view.language, names), (row for group in view.groups for row in _rows(group)))


def _rows(group: SinceGroupView) -> Iterator[Sequence[Cell]]:
    where = (group.by_label, group.label)
    for one in group.since:
        yield (*where, one.label, None, None, _number(one.value), *_EMPTY, *_sums(one))
    for pair in group.indicators:
        values = (_number(pair.then.value), _number(pair.now.value), _number(pair.change))
        yield (*where, pair.label, *values, *_sums(pair.then), *_sums(pair.now))
    for count in group.totals:
        change = count.now - count.then
        yield (*where, count.label, count.then, count.now, change, *_EMPTY, *_EMPTY)


def _number(value: Fraction | None) -> Cell:
    return None if value is None else plain_number(value)


def _sums(one: IndicatorView) -> Sequence[Cell]:
    return plain_number(one.part), plain_number(one.whole), one.items, apart(one)
