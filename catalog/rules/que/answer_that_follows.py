"""QUE013: no question is asked whose answer follows from others.

Source: convention of the catalogue; as few questions as possible.
"""

from collections.abc import Iterator

from catalog.model.conditions import ALWAYS
from catalog.model.questions import QuestionKind
from catalog.rules.rule import BASES_AND_BUNDLES, Mistake, cases_rule
from catalog.rules.subject import ItemSubject
from catalog.situations.asked import Asked
from catalog.situations.diagrams import FALSE


@cases_rule("QUE013", also=BASES_AND_BUNDLES)
def answer_that_follows(subject: ItemSubject) -> Iterator[Mistake]:
    """Look at the questions with options that are not always offered."""
    for index, question in enumerate(subject.item.questions):
        limited = question.kind is QuestionKind.CHOICE and any(option.when != ALWAYS for option in question.options)
        if limited and _follows(subject, subject.cases.space.questions[question.id]):
            yield Mistake(("questions", index), {"question": subject.wording.question(question.id)})


def _follows(subject: ItemSubject, question: Asked) -> bool:
    """Tell whether a question is asked, and never with two options to choose from."""
    space = subject.cases.space
    asked = space.diagrams.both(subject.cases.possible, space.arises(question.id))
    seen = FALSE
    for value in range(len(question.values)):
        with_it = space.diagrams.given(asked, space.of[question.id][0], value)
        if space.diagrams.both(seen, with_it) != FALSE:
            return False
        seen = space.diagrams.any((seen, with_it))
    return seen != FALSE
