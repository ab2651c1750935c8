"""QUE009: an answer can change something.

Source: convention of the catalogue; as few questions as possible.
"""

from collections.abc import Iterator, Sequence

from catalog.findings.messages import explanation
from catalog.model.conditions import AnswerValue, Condition, questions_of
from catalog.model.questions import QuestionKind
from catalog.rules.que.effects import Effect, effects
from catalog.rules.rule import BASES, Mistake, cases_rule
from catalog.rules.subject import ItemSubject
from catalog.situations.asked import Asked
from catalog.situations.diagrams import FALSE


@cases_rule("QUE009", also=BASES)
def answers_without_effect(subject: ItemSubject) -> Iterator[Mistake]:
    """Tell of questions that are tested to no effect, and of options of several that nothing depends on."""
    tested = {str(path[-1]) for path, _ in subject.marks.tests}
    for effect in effects(subject):
        index, question = effect.index, effect.question
        idle = _idle(effect) if question.id in tested else ()
        if len(idle) == len(question.values):
            if not _is_told(subject, question.id):
                yield _mistake(subject, index, question, None)
        else:
            yield from (_mistake(subject, index, question, value) for value in idle)


def _idle(effect: Effect) -> Sequence[AnswerValue]:
    *effective, last = effect.alike
    return last if effect.question.kind is QuestionKind.MULTI or not effective else ()


def _is_told(subject: ItemSubject, question: str) -> bool:
    """Tell whether a condition that asks the question holds always, or never: that is the mistake then."""
    conditions = (one for one in subject.sound_conditions.values() if question in questions_of(one))
    return any(_is_settled(subject, condition) for condition in conditions)


def _is_settled(subject: ItemSubject, condition: Condition) -> bool:
    diagrams, possible = subject.cases.space.diagrams, subject.cases.possible
    holds = subject.cases.space.true(condition)
    return FALSE in (diagrams.both(possible, holds), diagrams.both(possible, diagrams.no(holds)))


def _mistake(subject: ItemSubject, index: int, question: Asked, value: AnswerValue | None) -> Mistake:
    said, asked = explanation("QUE009").phrases, subject.wording.question(question.id)
    if value is None:
        return Mistake(("questions", index), {"what": said["question"].format({"question": asked})})
    what = said["option"].format({"question": asked, "value": subject.wording.answers(question.id, [value])})
    return Mistake(("questions", index, "options", question.values.index(value)), {"what": what})
