"""MAT001: of what is handed in on paper it is said how many.

Source: form and number of copies in the exchange tables; checklists of officers (A).
"""

from collections.abc import Iterator

from catalog.model.materials import Medium
from catalog.rules.mat.numbers import NUMBERS
from catalog.rules.occasion import occasion
from catalog.rules.rule import BASES, Mistake, cases_rule
from catalog.rules.subject import ItemSubject
from catalog.schema.kinds import Kind
from catalog.schema.labels import word
from catalog.situations.diagrams import FALSE, Node
from catalog.situations.measures import asked_for, number_by_case

_ON_PAPER = (Medium.PAPER, Medium.BOTH)


@cases_rule("MAT001", also=BASES)
def paper_without_copies(subject: ItemSubject) -> Iterator[Mistake]:
    """Look for a case in which a material is needed on paper and no original, copy or showing is asked for."""
    for index, material in enumerate(subject.item.materials):
        path = ("materials", index)
        if material.medium in _ON_PAPER and not any(subject.is_wrong(*path, name) for name in NUMBERS):
            where = occasion(subject, _none(subject, index))
            if where is not None:
                medium = word(Kind.ITEM, ("materials", "*", "medium"), material.medium)
                yield Mistake((*path, "medium"), {"medium": medium, "where": where})


def _none(subject: ItemSubject, index: int) -> Node:
    """Give where a material is asked for, and every number is 0."""
    cases, material = subject.cases, subject.item.materials[index]
    numbers = (number_by_case(cases, getattr(material, name), ("materials", index, name)) for name in NUMBERS)
    return cases.space.diagrams.all([asked_for(cases, index), *(number.get(0, FALSE) for number in numbers)])
