"""QUE010: two answers to one question lead to different lists.

Source: convention of the catalogue. For information: people may find themselves more easily in either of the two.
"""

from collections.abc import Iterator

from catalog.model.questions import QuestionKind
from catalog.rules.que.effects import effects
from catalog.rules.rule import BASES, Mistake, cases_rule
from catalog.rules.subject import ItemSubject


@cases_rule("QUE010", also=BASES)
def options_alike(subject: ItemSubject) -> Iterator[Mistake]:
    """Tell once of all answers that lead to one list, at the last of them."""
    for effect in effects(subject):
        question, groups = effect.question, effect.alike
        several = question.kind is not QuestionKind.MULTI and len(groups) > 1
        for group in groups if several else ():
            if len(group) > 1:
                name = "options" if question.kind is QuestionKind.CHOICE else "bands"
                place = question.values.index(group[-1])
                values = subject.wording.listed(question.id, group)
                yield Mistake(("questions", effect.index, name, place), {"values": values})
