"""VIS004: the step that one comes for applies wherever one has to come.

Source: convention of the catalogue.
"""

from collections.abc import Iterator

from catalog.model.conditions import ALWAYS
from catalog.rules.occasion import occasion
from catalog.rules.rule import BASES, Mistake, cases_rule
from catalog.rules.subject import ItemSubject
from catalog.situations.wording import words_of_text


@cases_rule("VIS004", also=BASES)
def visit_without_step(subject: ItemSubject) -> Iterator[Mistake]:
    """Look at visits for steps under a condition; a step that is nowhere is told as that."""
    wanted = {visit.get("step") for visit in subject.data.get("visits", ())}
    conditional = {step.get("id") for step in subject.data.get("steps", ()) if "when" in step}
    for index, visit in enumerate(subject.item.visits if wanted & conditional else ()):
        place = next((at for at, step in enumerate(subject.item.steps) if step.id == visit.step), None)
        if place is None or subject.item.steps[place].when == ALWAYS:
            continue
        granules, diagrams = subject.cases.granules, subject.cases.space.diagrams
        when = occasion(subject, diagrams.both(granules["visits", index], diagrams.no(granules["steps", place])))
        if when is not None:
            step = words_of_text(subject.item.steps[place].name)
            yield Mistake(("visits", index, "step"), {"step": step, "when": when})
