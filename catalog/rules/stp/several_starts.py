"""STP002: the steps begin at one place, in every case.

Source: convention of the catalogue; a step whose `after` was forgotten stands beside the flow.
"""

from collections.abc import Iterator

from catalog.rules.occasion import occasion
from catalog.rules.rule import BASES, Mistake, cases_rule
from catalog.rules.stp.ways import ways_of
from catalog.rules.subject import ItemSubject
from catalog.situations.diagrams import FALSE
from catalog.situations.wording import words_of_text


@cases_rule("STP002", also=BASES)
def several_starts(subject: ItemSubject) -> Iterator[Mistake]:
    """Look for steps with nothing before them beside the first of these."""
    ways, begun = ways_of(subject), FALSE
    steps = enumerate(subject.item.steps if ways.is_whole else ())
    starts = [(index, step, begins) for index, step in steps if (begins := ways.begins(step.id)) != FALSE]
    for index, step, begins in starts if len(starts) > 1 else ():
        where = occasion(subject, subject.cases.space.diagrams.both(begun, begins))
        if where is not None:
            yield Mistake(("steps", index), {"name": words_of_text(step.name), "where": where})
        begun = subject.cases.space.diagrams.any((begun, begins))
