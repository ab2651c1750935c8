"""A condition in words, short and in the guide's language: `经营场所是自有还是租用：租用`.

It is tidied before: the conditions of a bundle come of putting items together, and say much again and again.
"""

from catalog.model.conditions import NEVER, AnswerValue, Condition
from catalog.situations.tidying import tidied
from catalog.situations.wording import Style, Wording
from guides.subject import Subject


def said(condition: Condition, subject: Subject) -> str:
    """Say a condition; empty where it always holds."""
    shorter = tidied(condition, subject.item.questions)
    told = condition if shorter == NEVER else shorter  # what never holds has no words of its own
    return _wording(subject).said(told).in_language(subject.words.language)


def under(text: str, condition: Condition, subject: Subject) -> str:
    """Say a text with its condition in brackets behind it; a full stop stands behind these."""
    when = said(condition, subject)
    if not when:
        return text
    value = text.rstrip("。.")
    return subject.words.phrase("case", value=value, when=when) + text[len(value) :]


def topic(question_id: str, subject: Subject) -> str:
    """Give what a question is about, without the marks that make it one."""
    return _wording(subject).topic(question_id).in_language(subject.words.language)


def answer(question_id: str, value: AnswerValue, subject: Subject) -> str:
    """Give what one answer to a question is called."""
    return _wording(subject).answers(question_id, [value]).in_language(subject.words.language)


def _wording(subject: Subject) -> Wording:
    return Wording(subject.item, subject.registers, Style.SHORT)
