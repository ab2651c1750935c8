"""The fields of an item's forms: each with its path, and the cases in which it is filled in by hand."""

from collections.abc import Iterator

from catalog.model.item import Item
from catalog.model.materials import FormField
from catalog.situations.cases import Cases
from catalog.situations.diagrams import Node
from catalog.situations.granules import Path
from catalog.situations.measures import fields_to_fill


def fields(item: Item) -> Iterator[tuple[Path, FormField]]:
    """Give the fields of all forms."""
    for index, form in enumerate(item.forms):
        for place, field in enumerate(form.fields):
            yield ("forms", index, "fields", place), field


def filled_in(cases: Cases) -> Iterator[tuple[Path, FormField, Node]]:
    """Give the fields of all forms, and where somebody has to fill them in."""
    for (path, field), node in zip(fields(cases.item), fields_to_fill(cases), strict=True):
        yield path, field, cases.space.diagrams.both(cases.possible, node)
