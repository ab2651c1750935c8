"""FRM001: a field that asks for a registered data element names it.

Source: convention of the catalogue; prefilling and merging of forms go by data element.
"""

from collections.abc import Iterator

from catalog.editing.placing import placed
from catalog.findings.edits import Delete, Edit
from catalog.findings.finding import Args
from catalog.model.texts import Text
from catalog.rules.frm.fields import fields
from catalog.rules.rule import Mistake, item_rule
from catalog.rules.subject import ItemSubject
from catalog.schema.kinds import Kind
from catalog.situations.granules import Path


@item_rule("FRM001")
def element_by_name(subject: ItemSubject) -> Iterator[Mistake]:
    """Look for an element of the field's label and type."""
    known = {
        (wording, entry.get("type")): name
        for name, entry in subject.registers.entries.get(Kind.ELEMENTS, {}).items()
        for wording in Text.of(entry.get("name", "")).wordings
    }
    for path, field in fields(subject.item):
        meant = [known.get((wording, field.type), "") for wording in field.label.wordings]
        if not field.element and any(meant):
            element = next(filter(None, meant))
            args: Args = {"label": field.label.wordings[0], "element": element}
            yield Mistake(path, args, edits=_named(subject, path, element))


def _named(subject: ItemSubject, path: Path, element: str) -> tuple[Edit, ...]:
    """Name the element; its label and type are then the register's."""
    said = placed(Kind.ITEM, subject.data, (*path, "element"), element)
    return said, Delete((*path, "label")), Delete((*path, "type"))
