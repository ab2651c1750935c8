"""FRM001: a field that asks for a registered data element names it.

Source: convention of the catalogue; prefilling and merging of forms go by data element.
"""

from collections.abc import Iterator

from catalog.editing.placing import placed
from catalog.findings.edits import Delete, Edit
from catalog.findings.finding import Args
from catalog.model.registers import Registers
from catalog.model.texts import Text
from catalog.rules.frm.fields import fields
from catalog.rules.rule import BASES, Mistake, item_rule
from catalog.rules.subject import ItemSubject
from catalog.schema.kinds import Kind
from catalog.situations.granules import Path


@item_rule("FRM001", also=BASES)
def element_by_name(subject: ItemSubject) -> Iterator[Mistake]:
    """Look for an element of the field's label and type."""
    unnamed = [(path, field) for path, field in fields(subject.item) if not field.element]
    known = _elements(subject.registers) if unnamed else {}
    for path, field in unnamed:
        element = next((known[one, field.type] for one in field.label.wordings if (one, field.type) in known), "")
        if element:
            args: Args = {"label": field.label.wordings[0], "element": element}
            yield Mistake(path, args, edits=_named(subject, path, element))


def _elements(registers: Registers) -> dict[tuple[str, str], str]:
    """Give the registered elements by name and type."""
    entries = registers.entries.get(Kind.ELEMENTS, {}).items()
    return {
        (wording, str(entry.get("type"))): name
        for name, entry in entries
        for wording in Text.of(entry.get("name", "")).wordings
    }


def _named(subject: ItemSubject, path: Path, element: str) -> tuple[Edit, ...]:
    """Name the element; its label and type are then the register's."""
    said = placed(Kind.ITEM, subject.data, (*path, "element"), element)
    return said, Delete((*path, "label")), Delete((*path, "type"))
