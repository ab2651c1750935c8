"""FEE002: what is charged has a basis.

Source: element 收费依据 of the exchange tables; a city's own checker (B).
"""

from collections.abc import Iterator

from catalog.rules.fee.due import due
from catalog.rules.occasion import occasion
from catalog.rules.rule import BASES, Mistake, cases_rule
from catalog.rules.subject import ItemSubject
from catalog.situations.diagrams import Node
from catalog.situations.wording import words_of_text


@cases_rule("FEE002", also=BASES)
def without_basis(subject: ItemSubject) -> Iterator[Mistake]:
    """Look for a case in which a fee is due and none of its bases applies; a list that is missing the schema tells."""
    for index, fee in enumerate(subject.item.fees):
        path = ("fees", index)
        where = occasion(subject, _unfounded(subject, index)) if "basis" in subject.data["fees"][index] else None
        if where is not None:
            yield Mistake((*path, "basis"), {"name": words_of_text(fee.name), "where": where})


def _unfounded(subject: ItemSubject, index: int) -> Node:
    cases = subject.cases
    bases = (cases.granules["fees", index, "basis", place] for place in range(len(cases.item.fees[index].basis)))
    return cases.space.diagrams.both(due(cases, index), cases.space.diagrams.no(cases.space.diagrams.any(bases)))
