"""STP004: an outcome goes back to its own step or to an earlier one.

Source: convention of the catalogue; what leads on is said by `after`.
"""

from collections.abc import Iterator

from catalog.rules.rule import BASES, Mistake, item_rule
from catalog.rules.stp.ways import ways_of
from catalog.rules.subject import ItemSubject
from catalog.situations.wording import words_of_text


@item_rule("STP004", also=BASES)
def back_to_later_step(subject: ItemSubject) -> Iterator[Mistake]:
    """Look at every way back to a step that is there."""
    ways = ways_of(subject)
    steps = subject.item.steps if ways.is_whole and any(step.outcomes for step in subject.item.steps) else ()
    names = {step.id: words_of_text(step.name) for step in steps}
    for index, step in enumerate(steps):
        earlier = ways.before[step.id] | {step.id}
        for place, outcome in enumerate(step.outcomes):
            if outcome.back_to in names.keys() - earlier:
                args = {"label": words_of_text(outcome.label), "back": names[outcome.back_to], "step": names[step.id]}
                yield Mistake(("steps", index, "outcomes", place, "back_to"), args)
