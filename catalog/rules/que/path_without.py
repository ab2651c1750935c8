"""QUE014: what an item gives or asks for in some cases is there in all: a result, a limit, a material.

Source: convention of the catalogue. One path is shown, with as few answers as possible.
"""

from collections.abc import Iterator

from catalog.findings.messages import explanation
from catalog.model.conditions import Condition
from catalog.rules.rule import BASES, Mistake, cases_rule
from catalog.rules.subject import ItemSubject
from catalog.situations.cases import Cases
from catalog.situations.diagrams import FALSE, TRUE, Node
from catalog.situations.measures import days, entries
from catalog.situations.shortest import shortest


@cases_rule("QUE014", also=BASES)
def path_without(subject: ItemSubject) -> Iterator[Mistake]:
    """Look at results and materials, and for a promised limit; not while a condition is flawed."""
    if not subject.marks.conditions or subject.flaws:
        return
    diagrams, limit = subject.cases.space.diagrams, subject.item.promised_limit
    missing = {name: diagrams.no(diagrams.any(entries(subject.cases, name))) for name in ("results", "materials")}
    if limit is not None and limit.cases:
        missing["promised_limit"] = days(subject.cases, "promised_limit").unknown
    for name, node in missing.items():
        answers = _path_without(subject.cases, node) if node not in (FALSE, TRUE) else None
        if answers is not None:
            what = explanation("QUE014").phrases[name]
            yield Mistake((name,), {"what": what, "path": subject.wording.said(answers)})


def _path_without(cases: Cases, missing: Node) -> Condition | None:
    """Give answers that lead to where something is missing; None where it is missing everywhere, or nowhere."""
    there = cases.space.diagrams.both(cases.possible, cases.space.diagrams.no(missing))
    return None if there == FALSE else shortest(cases, missing)
