"""QUE008: every question is asked in some case.

Source: convention of the catalogue. Not told of a ring of questions, nor of what waits for one that is never asked.
"""

from collections.abc import Iterator

from catalog.model.conditions import questions_of
from catalog.model.questions import Question
from catalog.rules.que.contradictions import contradiction, never_arises
from catalog.rules.rule import BASES_AND_BUNDLES, Mistake, cases_rule
from catalog.rules.subject import ItemSubject
from catalog.situations.granules import Standing


@cases_rule("QUE008", also=BASES_AND_BUNDLES)
def never_asked(subject: ItemSubject) -> Iterator[Mistake]:
    """Look at the questions that stand under a condition without flaws."""
    for index, question in enumerate(subject.item.questions):
        path = ("questions", index, "when")
        if path in subject.sound_conditions and never_arises(subject, question.id):
            found = contradiction(subject, Standing((question.when,)))
            if found is not None and not _waits(subject, question):
                yield Mistake(path, {"question": subject.wording.question(question.id), "contradiction": found})


def _waits(subject: ItemSubject, question: Question) -> bool:
    undecided = subject.cases.space.undecided
    return question.id in undecided or any(never_arises(subject, one) for one in questions_of(question.when))
