"""QUE015: no two named situations hold in just the same cases.

Source: convention of the catalogue.
"""

from collections.abc import Iterator

from catalog.model.questions import Situation
from catalog.rules.rule import BASES_AND_BUNDLES, Mistake, cases_rule
from catalog.rules.subject import ItemSubject
from catalog.situations.diagrams import FALSE, Node
from catalog.situations.wording import words_of_text


@cases_rule("QUE015", also=BASES_AND_BUNDLES)
def situations_alike(subject: ItemSubject) -> Iterator[Mistake]:
    """Tell of each situation that repeats an earlier one."""
    first: dict[Node, Situation] = {}
    for index, situation in enumerate(subject.item.situations):
        path = ("situations", index, "when")
        if path in subject.sound_conditions:
            space = subject.cases.space
            node = space.diagrams.both(subject.cases.possible, space.true(situation.when))
            if node != FALSE and first.setdefault(node, situation) is not situation:
                yield Mistake(path, {"name": words_of_text(situation.name), "other": words_of_text(first[node].name)})
