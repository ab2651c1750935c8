"""STP003: delivery comes last: nothing else is behind it, and every way leads to it.

Source: the phases of published flows, which end in 送达 (A).
"""

from collections.abc import Iterator

from catalog.findings.messages import explanation
from catalog.findings.words import plain
from catalog.model.steps import Phase
from catalog.rules.occasion import occasion
from catalog.rules.rule import BASES, Mistake, cases_rule
from catalog.rules.stp.ways import Ways, ways_of
from catalog.rules.subject import ItemSubject
from catalog.situations.diagrams import FALSE, Node
from catalog.situations.wording import words_of_text


@cases_rule("STP003", also=BASES)
def delivery_last(subject: ItemSubject) -> Iterator[Mistake]:
    """Look at all other steps; not where there is no delivery."""
    ways = ways_of(subject)
    delivered = {step.id for step in subject.item.steps if step.phase is Phase.DELIVERY}
    for index, step in enumerate(subject.item.steps if delivered and ways.is_whole else ()):
        if step.phase is Phase.DELIVERY:
            continue
        problem, where = "behind", plain("") if ways.before[step.id] & delivered else None
        if where is None:
            problem, where = "end", occasion(subject, _ends_with_delivery_elsewhere(ways, step.id, delivered))
        if where is not None:
            said = explanation("STP003").phrases[problem]
            yield Mistake(("steps", index), {"name": words_of_text(step.name), "problem": said, "where": where})


def _ends_with_delivery_elsewhere(ways: Ways, step: str, delivered: set[str]) -> Node:
    diagrams, ends = ways.subject.cases.space.diagrams, ways.ends(step)
    return ends if ends == FALSE else diagrams.both(ends, diagrams.any(ways.applies[one] for one in sorted(delivered)))
