"""From a question of an item to what people are asked."""

from collections.abc import Sequence

from catalog.model.conditions import AnswerValue
from catalog.model.questions import QuestionKind
from guides.interview.view import Choice, QuestionView
from guides.subject import Subject
from guides.wording.conditions import answer


def question_of(subject: Subject, question_id: str, offered: Sequence[AnswerValue]) -> QuestionView:
    """Make a question of those answers that are offered."""
    words, own = subject.words, subject.question(question_id)
    if own is None:
        choices = tuple(Choice(one, answer(question_id, one, subject)) for one in offered)
        return QuestionView(question_id, QuestionKind.CHOICE, words.phrase(f"ask_{question_id}"), "", "", choices)
    helps = {option.id: words.text(option.help) for option in own.options}
    return QuestionView(
        id=question_id,
        kind=own.kind,
        ask=words.text(own.ask),
        help=words.text(own.help),
        unit=words.text(own.unit),
        choices=tuple(Choice(one, answer(question_id, one, subject), helps.get(str(one), "")) for one in offered),
    )
