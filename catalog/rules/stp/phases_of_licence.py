"""STP005: a licence is accepted, reviewed, decided and delivered.

Source: a city's own checker, which counts the phases of a licence's flow from 受理 to 送达 (B).
"""

from collections.abc import Iterator

from catalog.findings.words import Words
from catalog.model.steps import Phase
from catalog.rules.listing import listing
from catalog.rules.occasion import occasion
from catalog.rules.rule import BASES, Mistake, cases_rule
from catalog.rules.subject import ItemSubject
from catalog.schema.kinds import Kind
from catalog.schema.labels import word
from catalog.situations.diagrams import Node

_WANTED = (Phase.ACCEPT, Phase.REVIEW, Phase.DECISION, Phase.DELIVERY)


@cases_rule("STP005", also=BASES)
def phases_of_licence(subject: ItemSubject) -> Iterator[Mistake]:
    """Look for a case in which no step of a phase applies. An item without steps is told by the schema."""
    if subject.item_type != "licence" or not subject.item.steps:
        return
    lacking = {phase: occasion(subject, _without(subject, phase)) for phase in _WANTED}
    for where in dict.fromkeys(one for one in lacking.values() if one is not None):
        names = listing(_name(phase) for phase, one in lacking.items() if one == where)
        yield Mistake(("steps",), {"phases": names, "where": where}, at_key=True)


def _without(subject: ItemSubject, phase: Phase) -> Node:
    """Give where no step of a phase applies."""
    cases = subject.cases
    there = (cases.granules["steps", index] for index, step in enumerate(subject.item.steps) if step.phase is phase)
    return cases.space.diagrams.no(cases.space.diagrams.any(there))


def _name(phase: Phase) -> Words:
    return word(Kind.ITEM, ("steps", "*", "phase"), phase)
