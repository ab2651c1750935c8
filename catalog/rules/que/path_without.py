"""QUE014: what an item gives or asks for in some cases is there in all: a result, a limit, a material.

Source: convention of the catalogue. One path is shown, with as few answers as possible.
"""

from collections.abc import Iterator, Sequence

from catalog.findings.messages import explanation
from catalog.rules.rule import BASES, Mistake, cases_rule
from catalog.rules.subject import ItemSubject
from catalog.situations.diagrams import FALSE, TRUE, Node
from catalog.situations.measures import days, entries
from catalog.situations.shortest import shortest


@cases_rule("QUE014", also=BASES)
def path_without(subject: ItemSubject) -> Iterator[Mistake]:
    """Look at results and materials, and for a promised limit; not while a condition is flawed."""
    if not subject.conditions or subject.flaws:
        return
    diagrams, missing = subject.cases.space.diagrams, dict[str, Node]()
    for name in ("results", "materials"):
        missing[name] = diagrams.no(diagrams.any(entries(subject.cases, name)))
    missing["promised_limit"] = days(subject.cases, "promised_limit").unknown
    for name, node in missing.items():
        yield from _told(subject, name, node)


def _told(subject: ItemSubject, name: str, missing: Node) -> Sequence[Mistake]:
    diagrams = subject.cases.space.diagrams
    there = diagrams.both(subject.cases.possible, diagrams.no(missing))
    answers = shortest(subject.cases, missing) if FALSE not in (there, missing) and missing != TRUE else None
    if answers is None:
        return ()
    what = explanation("QUE014").phrases[name]
    return (Mistake((name,), {"what": what, "path": subject.wording.said(answers)}),)
