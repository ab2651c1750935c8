"""The elements of an item that a view leaves out, together with those that are left out for the same reason."""

from collections import Counter
from collections.abc import Iterator, Mapping

from catalog.findings.phrasebook import phrasebook
from catalog.findings.words import Words
from catalog.schema.field import Field
from catalog.schema.fields import field_at
from catalog.schema.kinds import Kind
from catalog.schema.ordering import dotted
from exporters.loss.lost import Lost
from exporters.view import View
from guides.document.order import SectionOrder
from guides.elements import elements_of
from guides.left_out import left_out
from guides.subject import Subject


def omissions(view: View, order: SectionOrder) -> Mapping[str, Words]:
    """Give what a view leaves out on purpose, by element, and why."""
    if view is View.GUIDE:
        return order.left_out
    return left_out(View.MAP if view is View.POSTER else view)


def left_out_of(subject: Subject, view: View, order: SectionOrder) -> Iterator[Lost]:
    """Give the elements that the item has and the view does not tell of; each counted in the whole item."""
    known = omissions(view, order)
    found: dict[Words, Counter[Words]] = {}
    for field, _ in elements_of(subject.item):
        element = next((one for one in _heads(field) if dotted(one.path) in known), None)
        if element is not None:
            found.setdefault(known[dotted(element.path)], Counter())[_named(element)] += 1
    for why, counted in found.items():
        yield Lost(why, tuple(times(element, count) for element, count in counted.items()))


def _heads(field: Field) -> Iterator[Field]:
    """Give the elements that one is within, the outermost first, and itself."""
    for length in range(1, len(field.path) + 1):
        head = field_at(Kind.ITEM, field.path[:length])
        if head is not None and field.path[length - 1] != "*":
            yield head


def _named(field: Field) -> Words:
    heads = list(_heads(field))
    named = heads[0].label
    for inner in heads[1:]:
        named = phrasebook(__package__)["within"].format({"whole": named, "part": inner.label})
    return named


def times(element: Words, count: int) -> Words:
    """Name an element, with how often it is there."""
    return phrasebook(__package__)["times"].format({"element": element, "count": str(count)}) if count > 1 else element
