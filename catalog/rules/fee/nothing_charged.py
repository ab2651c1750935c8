"""FEE003: where nothing is charged no fee is listed.

Source: elements 是否收费 and 收费项目 of the exchange tables; a city's own checker (B).
"""

from collections.abc import Iterator

from catalog.findings.edits import Delete
from catalog.rules.fee.due import due
from catalog.rules.rule import BASES, Mistake, cases_rule
from catalog.rules.subject import ItemSubject
from catalog.situations.diagrams import FALSE
from catalog.situations.wording import words_of_text


@cases_rule("FEE003", also=BASES)
def nothing_charged(subject: ItemSubject) -> Iterator[Mistake]:
    """Look for fees that are 0 wherever they apply; those of which no amount is said have FEE001."""
    for index, fee in enumerate(() if subject.flaws else subject.item.fees):
        known = fee.amount is not None or fee.rate is not None
        if known and _is_free(subject, index):
            path = ("fees", index)
            yield Mistake(path, {"name": words_of_text(fee.name)}, edits=(Delete(path),))


def _is_free(subject: ItemSubject, index: int) -> bool:
    both, cases = subject.cases.space.diagrams.both, subject.cases
    applies = both(cases.possible, cases.granules["fees", index])
    return applies != FALSE and both(applies, due(cases, index)) == FALSE
