"""Tables of a guide: cards of one kind below one another, each sort of fact in a column of its own."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from catalog.schema.field import Field
from catalog.schema.ordering import dotted
from guides.document.granules import TITLES
from guides.document.view import Row, Table
from guides.map.view import Card, Fact, Point
from guides.subject import Subject

_COLUMNS: Final[Mapping[str, tuple[tuple[str, ...], ...]]] = {
    "materials": (("materials.medium", "copies"), ("materials.source",)),
    "forms.fields": (("forms.fields.required",), ("forms.fields.prefill",)),
    "steps": (("who",), ("steps.limit",)),
    "visits": (("visits.reason",),),
    "fees": (("amount",), ("standard",)),
    "results": (("results.type",), ("results.validity",)),
    "questions": (("questions.kind", "questions.options"), ("questions.help",)),
}
"""By list, the facts of each column, by element or phrase: the heads of tables. What is in none is a note."""
TABLES: Final = tuple(_COLUMNS)


class _Column(Struct, frozen=True):
    """What stands in a column."""

    labels: tuple[str, ...]
    cases: tuple[str, ...]
    """With what the granules of points begin that say how its value differs by case."""

    @classmethod
    def of(cls, names: tuple[str, ...], subject: Subject) -> "_Column":
        labels = tuple(_label(name, subject) for name in names)
        return cls(labels, tuple(f"{name.rpartition('.')[2]}/cases/" for name in names))

    def facts_of(self, card: Card) -> tuple[Fact, ...]:
        return tuple(replace(one, key="") for one in card.facts if one.key in self.labels)

    def cases_of(self, card: Card) -> Iterator[Fact]:
        return (_said(point) for point in card.points if point.granule.startswith(self.cases))


def table(field: Field, caption: str, cards: Sequence[Card], subject: Subject) -> Table:
    """Set cards below one another; columns in which nothing stands are left out."""
    columns = [_Column.of(names, subject) for names in _COLUMNS[dotted(field.path)]]
    used = [column for column in columns if any(column.facts_of(card) for card in cards)]
    rows = [_row(card, used) for card in cards]
    noted = any(row.cells[-1] for row in rows)
    heads = (_head(field, subject), *(subject.words.listed(column.labels) for column in used))
    if noted:
        return Table(caption, (*heads, subject.words.phrase("notes")), tuple(rows))
    return Table(caption, heads, tuple(replace(row, cells=row.cells[:-1]) for row in rows))


def _head(field: Field, subject: Subject) -> str:
    title = next((one for name in TITLES for one in field.fields if one.name == name), field)
    return title.label.in_language(subject.words.language)


def _label(name: str, subject: Subject) -> str:
    return subject.words.label(*name.split(".")) if "." in name else subject.words.phrase(name)


def _row(card: Card, columns: Sequence["_Column"]) -> Row:
    cells = [(*column.facts_of(card), *column.cases_of(card)) for column in columns]
    rest = [one for one in card.facts if not any(one.key in column.labels for column in columns)]
    points = [one for one in card.points if not any(one.granule.startswith(column.cases) for column in columns)]
    return Row(card.title, card.badges, (*cells, (*rest, *map(_said, points))), card.granule, card.badge_of)


def _said(point: Point) -> Fact:
    return Fact("", point.text, granule=point.granule)
