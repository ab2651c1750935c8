"""The entries of the lists of an item as cards: what the map says of each, and what else its elements say.

What a branch of the map tells of its elements is written in told.yaml; the rest is told by the schema.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from msgspec.structs import replace

from catalog.findings.own_data import own_data
from catalog.schema.field import Field
from catalog.schema.fields import field_at
from catalog.schema.kinds import Kind
from catalog.schema.ordering import dotted
from guides.document.marking import marked, written
from guides.document.order import SectionOrder
from guides.document.telling import facts, told
from guides.elements import value_of
from guides.map.view import Card, Entry, Fact, Point
from guides.sections import SECTIONS, at, entry_paths, is_case, said_of
from guides.subject import Subject

TITLES = ("name", "text", "label", "ask", "body", "cause", "place", "authority")
"""The elements that head a card which no branch makes, the best first."""


def cards(element: str, subject: Subject, order: SectionOrder) -> list[Card]:
    """Give a card for each entry of a list, with all that an order has not left out."""
    section = next((name for name, (_, elements) in SECTIONS.items() if element in elements), "")
    if element not in _told() or not section:
        field = field_of(element)
        entries = enumerate(value_of(subject.item, element))
        return [replace(card(field, one, subject, order), granule=written((element, at))) for at, one in entries]
    return list(_of_branch(section, element, subject, order))


def card(field: Field, entry: Any, subject: Subject, order: SectionOrder) -> Card:
    """Tell a record by its schema: a title, and a fact for every other element."""
    head = next((one for name in TITLES for one in field.fields if one.name == name and value_of(entry, name)), None)
    rest = tuple(one for one in rest_of(field, order) if one is not head)
    title = told(head, value_of(entry, head.name), subject) if head else ""
    return Card(title, facts=tuple(facts(rest, entry, subject)))


def notes(element: str, subject: Subject) -> list[Fact | Point]:
    """Give what a branch says of a list as a whole: that nobody has to come, how often by which channel."""
    section = next((name for name, (_, elements) in SECTIONS.items() if element in elements), "")
    return [one for one in said_of(section, subject)[1] if not isinstance(one, Card)] if section else []


def rest_of(field: Field, order: SectionOrder) -> tuple[Field, ...]:
    """Give the elements of a record that are neither told by a branch nor left out."""
    known = _told().get(dotted(field.path), ())
    return tuple(one for one in field.fields if one.name not in known and dotted(one.path) not in order.left_out)


def more_of(field: Field, record: Any, subject: Subject, order: SectionOrder) -> Iterator[Fact]:
    """Tell what a branch does not tell of a record, and of the records in it."""
    yield from facts(rest_of(field, order), record, subject)
    for inner in field.fields:
        value = value_of(record, inner.name)
        if dotted(inner.path) in _told() and value:
            yield from facts(rest_of(inner, order), value, subject)


def _of_branch(section: str, element: str, subject: Subject, order: SectionOrder) -> Iterator[Card]:
    field = field_of(element)
    _, _, said = said_of(section, subject)
    for path, entry in zip(entry_paths(section, subject.item), said, strict=True):
        if path[0] != element or is_case(path):
            continue
        shown, one = _as_card(entry), at(subject.item, path)
        more = more_of(field, one, subject, order)
        yield marked(replace(shown, facts=(*shown.facts, *more)), path, one, subject)


def _as_card(entry: Entry) -> Card:
    if isinstance(entry, Card):
        return entry
    return Card(entry.text if isinstance(entry, Point) else entry.value)


def field_of(element: str) -> Field:
    """Give an element of items by its name."""
    found = field_at(Kind.ITEM, (element,))
    assert found is not None, element  # orders are held to the schema  # noqa: S101
    return found


@cache
def _told() -> Mapping[str, tuple[str, ...]]:
    told = own_data(__package__, "told.yaml", as_text=True)
    return {name: tuple(elements) for name, elements in told.items()}
