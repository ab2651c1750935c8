"""What a person types to a question: the number of an answer or its words, a number, or the wish to go back or quit.

A Chinese keyboard makes full-width digits and signs of its own; they count as the others.
"""

import re
from collections.abc import Sequence
from enum import Enum
from typing import Final
from unicodedata import normalize

from catalog.model.conditions import NOTHING_CHOSEN, AnswerValue
from catalog.model.questions import QuestionKind
from guides.interview.view import Choice, QuestionView


class Wish(Enum):
    """What is typed instead of an answer."""

    BACK = "back"
    QUIT = "quit"


_WISHES: Final = {
    **dict.fromkeys(("<", "《", "上一步", "back"), Wish.BACK),
    **dict.fromkeys(("q", "quit", "退出"), Wish.QUIT),
}
_NOTHING: Final = frozenset({"0", NOTHING_CHOSEN, "无", "都没有", "都不是"})
_SEPARATORS: Final = re.compile(r"[\s,、;+]+")
_PLACE: Final = re.compile(r"\d{1,4}", re.ASCII)
_YES_NO: Final = {"y": True, "yes": True, "是": True, "n": False, "no": False, "否": False}


def reply(line: str, question: QuestionView) -> Wish | AnswerValue | list[AnswerValue] | None:
    """Read what was typed: a wish, an answer as `read_answers` takes it, or None where it is neither."""
    text = normalize("NFKC", line).strip()
    wish = _WISHES.get(text.lower())
    if wish or not text:
        return wish
    if question.kind in (QuestionKind.NUMBER, QuestionKind.COUNT):
        return text.replace(",", "").replace(" ", "")
    if question.kind is QuestionKind.MULTI:
        return [] if text.lower() in _NOTHING else _several(text, question.choices)
    if question.kind is QuestionKind.YES_NO and text.lower() in _YES_NO:
        return _YES_NO[text.lower()]
    return _one(text, question.choices)


def _several(text: str, choices: Sequence[Choice]) -> list[AnswerValue] | None:
    whole = _one(text, choices)
    chosen = [whole] if whole is not None else [_one(part, choices) for part in _SEPARATORS.split(text) if part]
    known = [one for one in chosen if one is not None]
    return known if known and len(known) == len(chosen) else None


def _one(text: str, choices: Sequence[Choice]) -> AnswerValue | None:
    if _PLACE.fullmatch(text):
        return choices[int(text) - 1].value if 1 <= int(text) <= len(choices) else None
    wanted = text.lower()
    return next((one.value for one in choices if wanted in (one.value, normalize("NFKC", one.label).lower())), None)
