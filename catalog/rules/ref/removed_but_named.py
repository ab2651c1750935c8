"""REF003: what an item removes from its base is named nowhere else in the item.

Source: convention of the catalogue. Told once for each removal, where it stands.
"""

from collections.abc import Iterator

from catalog.findings.finding import Path
from catalog.model.inheritance import OVERRIDE
from catalog.rules.ref.neighbours import dangling, removed
from catalog.rules.rule import Mistake, item_rule
from catalog.rules.subject import ItemSubject
from catalog.schema.kinds import Kind
from catalog.schema.labels import label


@item_rule("REF003")
def removed_but_named(subject: ItemSubject) -> Iterator[Mistake]:
    """Give the first place that still names each removed entry."""
    first: dict[Path, Mistake] = {}
    for reference in dangling(subject.data, subject.marks.references) if OVERRIDE in subject.written else ():
        name = reference.target.local
        if reference.id in removed(subject.written, name):
            path = (OVERRIDE, name, reference.id)
            where = label(Kind.ITEM, reference.path, subject.data)
            first.setdefault(path, Mistake(path, {"id": reference.id, "where": where}, at_key=True))
    yield from first.values()
