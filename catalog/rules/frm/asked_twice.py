"""FRM003: nobody fills in the same thing twice.

Source: "one form" (一表申请) of 国办发〔2025〕24号; the same data element in two forms of one item (A).
"""

from collections.abc import Iterator

from catalog.findings.finding import Args
from catalog.findings.words import Words
from catalog.model.item import Item
from catalog.model.materials import FormField
from catalog.rules.frm.fields import filled_in
from catalog.rules.occasion import occasion
from catalog.rules.rule import BASES, Mistake, cases_rule
from catalog.rules.subject import ItemSubject
from catalog.situations.diagrams import Node
from catalog.situations.granules import Path
from catalog.situations.wording import words_of_text

_APPLICANT = "applicant"


@cases_rule("FRM003", also=BASES)
def asked_twice(subject: ItemSubject) -> Iterator[Mistake]:
    """Look for fields of one element and label, for the same party, both filled in by hand in the same case."""
    seen: dict[object, list[tuple[Path, Node]]] = {}
    for path, field, node in filled_in(subject.cases) if subject.item.forms else ():
        before = seen.setdefault(_asked(subject.item, path, field), [])
        for other, where in before:
            said = occasion(subject, subject.cases.space.diagrams.both(node, where))
            if said is not None:
                yield Mistake(path, _args(subject.item, field, other, said))
                break
        before.append((path, node))


def _asked(item: Item, path: Path, field: FormField) -> object:
    """Give what is equal of fields that ask the same; one of no label is only like itself."""
    form = item.forms[int(path[1])].id
    parties = frozenset(material.party or _APPLICANT for material in item.materials if material.form == form)
    return field.element or field.type, field.label.wordings or path, parties or frozenset({_APPLICANT})


def _args(item: Item, field: FormField, other: Path, where: Words) -> Args:
    form = item.forms[int(other[1])]
    return {
        "label": words_of_text(field.label),
        "form": words_of_text(form.name),
        "place": str(int(other[3]) + 1),
        "where": where,
    }
