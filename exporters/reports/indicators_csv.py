"""Figures of a catalogue as tables for spreadsheets: a row for each indicator of each group."""

from collections.abc import Iterator, Sequence

from catalog.findings.phrasebook import phrasebook
from catalog.findings.words import Language
from exporters.reports.shares import plain_number
from exporters.reports.spreadsheet import Cell, spreadsheet
from guides.indicators.view import DemandView, GroupView, IndicatorsView, IndicatorView, ListsView

_INDICATORS = ("by", "group", "figure", "value", "numerator", "denominator", "items", "apart")
_LISTS = ("list", "id", "name", "authority")
_DEMAND = ("source", "id", "name", "materials", "fields", "visits", "items")


def document(view: IndicatorsView) -> str:
    """Give all figures, then totals and causes of visits, as CSV."""
    return spreadsheet(header(view.language, _INDICATORS), (row for group in view.groups for row in _rows(group)))


def document_of_lists(view: ListsView) -> str:
    """Give lists as CSV."""
    rows = ((one.label, entry.id, entry.name, entry.authority) for one in view.lists for entry in one.items)
    return spreadsheet(header(view.language, _LISTS), rows)


def document_of_demand(view: DemandView) -> str:
    """Give the demand for data as CSV."""
    rows = ((row.label, row.id, row.name, row.materials, row.fields, row.visits, len(row.items)) for row in view.rows)
    return spreadsheet(header(view.language, _DEMAND), rows)


def _rows(group: GroupView) -> Iterator[Sequence[Cell]]:
    where = (group.by_label, group.label)
    for one in group.indicators:
        value = None if one.value is None else plain_number(one.value)
        yield (*where, one.label, value, plain_number(one.part), plain_number(one.whole), one.items, apart(one))
    for count in (*group.totals, *group.causes):
        yield (*where, count.label, count.count, None, None, group.items, None)


def apart(one: IndicatorView) -> str:
    """Say in one cell how many items do not count like others, and why."""
    return "; ".join(f"{apart.label} {len(apart.items)}" for apart in one.apart)


def header(language: str, names: Sequence[str]) -> list[str]:
    """Give what columns are called."""
    words = phrasebook(__package__)
    return [words[f"column_{name}"].in_language(Language(language)) for name in names]
