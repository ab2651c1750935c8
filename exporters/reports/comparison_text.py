"""A comparison for a terminal: a table of what differs, the value, and who has it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from catalog.findings.phrasebook import phrasebook
from catalog.findings.visible import visible
from catalog.findings.words import Language
from exporters.reports.columns import WIDE, padded, wrapped
from exporters.reports.telling import Style
from guides.comparison.view import Comparison, Row

_COLUMNS = (22, 28, 22)
"""Of a terminal, for what differs, its value, and who has it; a gap stands between them."""
_GAP = "  "
_MANY = 4
"""So many are counted, not named, where the others are."""


def lines(views: Iterable[Comparison], style: Style) -> Iterator[str]:
    """Give comparisons line by line, with an empty one between them."""
    for number, view in enumerate(views):
        yield from [""] if number else []
        yield from (line.rstrip() for line in _comparison(view, style))


def _comparison(view: Comparison, style: Style) -> Iterator[str]:
    yield style("place", visible(view.title))
    yield visible(_phrase(view, "compared_with", said=_who(view, range(len(view.columns)))))
    if len(view.columns) == 1:
        yield _phrase(view, "compared_alone")
    elif not view.sections:
        yield _phrase(view, "compared_same")
    for section in view.sections:
        yield from ("", style("place", section.title))
        for row in section.rows:
            yield from _row(row, view)
    yield from _stricter(view, style)


def _row(row: Row, view: Comparison) -> Iterator[str]:
    named = _phrase(view, "aspect_of", entry=row.entry, aspect=row.aspect) if _is_named(row) else row.entry
    most = max(row.values, key=lambda value: len(value.columns))
    for value in row.values:
        text = value.text or _phrase(view, "nothing")
        who = _others(view, value.columns) if value is most else _who(view, value.columns)
        for cells in _cells((named, text, who)):
            yield _GAP.join(cells)
        named = ""


def _is_named(row: Row) -> bool:
    """Tell whether what is said needs a name besides its entry's: a limit says how long it is."""
    return row.aspect not in ("", row.entry)


def _cells(texts: Sequence[str]) -> Iterator[list[str]]:
    parted = [wrapped(visible(text), WIDE - columns) for text, columns in zip(texts, _COLUMNS, strict=True)]
    for parts in zip_longest(*parted, fillvalue=""):
        yield [padded(part, columns) for part, columns in zip(parts, _COLUMNS, strict=True)]


def _stricter(view: Comparison, style: Style) -> Iterator[str]:
    if view.stricter:
        yield from ("", style("warning", _phrase(view, "stricter_than_base")))
    for one in view.stricter:
        who = view.columns[one.column].name
        yield visible(_phrase(view, "labelled", label=f"{who} · {one.label}", said=one.text))


def _who(view: Comparison, columns: Iterable[int]) -> str:
    return _phrase(view, "listed").join(view.columns[column].name for column in columns)


def _others(view: Comparison, columns: Sequence[int]) -> str:
    """Say who has the value that most have: all others, where they are many; the base stands first."""
    if len(columns) < _MANY:
        return _who(view, columns)
    base = [column for column in columns if view.columns[column].is_base]
    others = _phrase(view, "compared_others", count=str(len(columns) - len(base)))
    return _phrase(view, "listed").join([*(view.columns[column].name for column in base), others])


def _phrase(view: Comparison, name: str, /, **slots: str) -> str:
    return phrasebook(__package__)[name].format(slots).in_language(Language(view.language))
