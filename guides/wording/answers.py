"""Answers in words, and why they put something on one's own list or keep it off."""

from collections.abc import Callable, Iterable, Mapping

from catalog.model.conditions import NOTHING_CHOSEN, Answer, Answers, NoAnswer, Test
from catalog.situations.reasons import Reason
from guides.subject import Subject
from guides.wording.conditions import answer, said, topic


def answers_said(answers: Answers, subject: Subject) -> list[str]:
    """Say each answer: `经营场所：租用`, `选择窗口办理`."""
    return [_said(question, one, subject, subject.words.named) for question, one in answers.items()]


def told_for(answers: Answers, subject: Subject) -> str:
    """Say for which answers a guide is; empty where there are none."""
    listed = subject.words.sentences(answers_said(answers, subject))
    return subject.words.phrase("for_answers", answers=listed) if listed else ""


def reason_said(reason: Reason, subject: Subject) -> str:
    """Say why something is on the list, or is not."""

    def quoted(ask: str, values: str) -> str:
        return subject.words.phrase("answer", ask=ask, values=values)

    answers = (_said(question, one, subject, quoted) for question, one in reason.answers.items())
    questions = (subject.words.phrase("quoted", text=_about(question, subject)) for question in reason.questions)
    slots: Mapping[str, str] = {
        "answers": subject.words.phrase("and").join(answers),
        "questions": subject.words.listed(questions),
    }
    return subject.words.phrase(f"why_{reason.why}", **slots)


def asked(question: str, subject: Subject) -> str:
    """Give a question as it is asked, one that is built in, too."""
    own = subject.question(question)
    return subject.words.text(own.ask) if own else subject.words.phrase(f"ask_{question}")


def _about(question: str, subject: Subject) -> str:
    return topic(question, subject) if subject.question(question) else asked(question, subject).rstrip("？?")


def _said(question: str, value: Answer, subject: Subject, say: Callable[[str, str], str]) -> str:
    if subject.question(question) is None and not isinstance(value, frozenset | NoAnswer):
        return said(Test(question, frozenset([value])), subject)
    return say(topic(question, subject), _values(question, value, subject))


def _values(question: str, value: Answer, subject: Subject) -> str:
    if isinstance(value, NoAnswer):
        return subject.words.phrase("none")
    if not isinstance(value, frozenset):
        return answer(question, value, subject)
    chosen: Iterable[str] = _in_order(question, value, subject) or [NOTHING_CHOSEN]
    return subject.words.phrase("chosen_too").join(answer(question, one, subject) for one in chosen)


def _in_order(question: str, chosen: frozenset[str], subject: Subject) -> list[str]:
    own = subject.question(question)
    return [option.id for option in own.options if option.id in chosen] if own else sorted(chosen)
