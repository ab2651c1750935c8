"""Tables of a guide: cards of one kind below one another, each sort of fact in a column of its own."""

from collections.abc import Mapping, Sequence
from typing import Final

from msgspec.structs import replace

from catalog.schema.field import Field
from catalog.schema.ordering import dotted
from guides.document.granules import TITLES
from guides.document.view import Row, Table
from guides.map.view import Card, Fact
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


def table(field: Field, caption: str, cards: Sequence[Card], subject: Subject) -> Table:
    """Set cards below one another; columns in which nothing stands are left out."""
    columns = [tuple(_label(name, subject) for name in names) for names in _COLUMNS[dotted(field.path)]]
    used = [labels for labels in columns if any(fact.key in labels for card in cards for fact in card.facts)]
    named = {label for labels in used for label in labels}
    rows = [_row(card, used, named) for card in cards]
    noted = any(row.cells[-1] for row in rows)
    heads = (_head(field, subject), *(subject.words.listed(labels) for labels in used))
    if noted:
        return Table(caption, (*heads, subject.words.phrase("notes")), tuple(rows))
    return Table(caption, heads, tuple(replace(row, cells=row.cells[:-1]) for row in rows))


def _head(field: Field, subject: Subject) -> str:
    title = next((one for name in TITLES for one in field.fields if one.name == name), field)
    return title.label.in_language(subject.words.language)


def _label(name: str, subject: Subject) -> str:
    return subject.words.label(*name.split(".")) if "." in name else subject.words.phrase(name)


def _row(card: Card, columns: Sequence[tuple[str, ...]], named: set[str]) -> Row:
    cells = [tuple(replace(one, key="") for one in card.facts if one.key in labels) for labels in columns]
    rest = [one for one in card.facts if one.key not in named]
    points = (Fact("", point.text, granule=point.granule) for point in card.points)
    return Row(card.title, card.badges, (*cells, (*rest, *points)), card.granule, card.badge_of)
