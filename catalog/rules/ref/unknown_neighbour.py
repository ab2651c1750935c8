"""REF002: an id that names an entry of a list in the same file is one of that list.

Source: convention of the catalogue (`x-ref` in the schema).
"""

from collections.abc import Iterator

from catalog.rules.ref.neighbours import dangling, mistake, removed
from catalog.rules.rule import Mistake, file_rule, item_rule
from catalog.rules.subject import FileSubject, ItemSubject
from catalog.schema.edition import schema
from catalog.schema.kinds import Kind


@item_rule("REF002")
def unknown_neighbour_in_item(subject: ItemSubject) -> Iterator[Mistake]:
    """Look at the item with all that its base gives; not where that base is missing."""
    if subject.base is None and "base" in subject.written:
        return
    for reference in dangling(subject.data, subject.marks.references):
        if reference.id not in removed(subject.written, reference.target.local):
            yield mistake(Kind.ITEM, reference, subject.data)


@file_rule("REF002", Kind.BASE, Kind.BUNDLE)
def unknown_neighbour_in_file(subject: FileSubject) -> Iterator[Mistake]:
    """Look at a base or bundle. What a base has no list of may stand in its items."""
    lists = subject.data.keys() if subject.kind is Kind.BASE else schema(subject.kind)["properties"].keys()
    for reference in dangling(subject.data, subject.marks.references):
        if reference.target.local in lists:
            yield mistake(subject.kind, reference, subject.data)
