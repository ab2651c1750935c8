"""Answers as people, golden cases and programs give them, made those that an item's cases are decided by.

A text is `question=answer,question=answer`; several answers to a `multi` question are joined by `+`. The answer
to a `number` question is the band it lies in, that to a `count` question its digits.
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from msgspec import Struct

from catalog.findings.words import Language
from catalog.model.conditions import NOTHING_CHOSEN, Answer, Answers, AnswerValue, NoAnswer, Verdict
from catalog.model.questions import Band, Question, QuestionKind
from catalog.schema.meant import nearest
from catalog.situations.asked import Asked
from catalog.situations.cases import Cases
from catalog.situations.cycles import SITUATION
from catalog.situations.diagrams import FALSE, IMPOSSIBLE, TRUE, Node
from catalog.situations.refusals import listed, named, refused

_SAID: Final = {"true": True, "yes": True, "是": True, "false": False, "no": False, "否": False}
_NUMBER: Final = re.compile(r"[+-]?\d{1,15}(\.\d{1,9})?", re.ASCII)
_WHOLE: Final = re.compile(r"\d{1,9}", re.ASCII)
_TYPED: Final = str.maketrans("，＝＋．－０１２３４５６７８９", ",=+.-0123456789")
"""What a Chinese keyboard makes of signs and digits."""


def parsed(text: str) -> dict[str, str | list[str]]:
    """Part a text into answers as they were typed.

    Raises:
        KeliError: a part is no answer, or a question is answered twice.
    """
    found: dict[str, str | list[str]] = {}
    for part in filter(None, map(str.strip, text.translate(_TYPED).split(","))):
        question, equals, value = (one.strip() for one in part.partition("="))
        if not (question and equals and value):
            raise refused("no_answer_in", part=part)
        if question in found:
            raise refused("answered_twice", question=question)
        several = [one.strip() for one in value.split("+")]
        found[question] = value if len(several) == 1 or _NUMBER.fullmatch(value) else several
    return found


def typed(answers: Answers) -> str:
    """Give answers as a text that `parsed` reads; what has no answer is left out."""
    said = ((question, answer) for question, answer in answers.items() if not isinstance(answer, NoAnswer))
    return ",".join(f"{question}={_typed(answer)}" for question, answer in said)


def _typed(answer: AnswerValue | frozenset[str]) -> str:
    if isinstance(answer, frozenset):
        return "+".join(sorted(answer)) or NOTHING_CHOSEN
    return _text(answer)


def read_answers(cases: Cases, raw: Mapping[str, Any]) -> Answers:
    """Check answers and make them those that `Cases.under` takes.

    `situation: ID` stands for the answers which that situation leaves no choice about.

    Raises:
        KeliError: there is no such question, answer or situation, or the answers exclude each other.
    """
    reader = _Reader(cases, {question.id: question for question in reversed(cases.item.questions)})
    answers = {question: reader.answer(question, value) for question, value in raw.items() if question != SITUATION}
    _agree(cases, answers)
    return {**answers, **_leading_to(cases, answers, str(raw[SITUATION]))} if SITUATION in raw else answers


class _Reader(Struct, frozen=True):
    cases: Cases
    own: Mapping[str, Question]

    def answer(self, question: str, value: Any) -> Answer:
        asked = self.cases.space.questions.get(question)
        if asked is None or not (asked.values or asked.kind is QuestionKind.COUNT):
            raise _unknown_question(self.cases, question)
        if asked.kind is QuestionKind.MULTI:
            return _several(asked, value)
        if isinstance(value, list | tuple | frozenset | set):
            raise refused("one_answer", question=question, known=_known(asked))
        if asked.kind is QuestionKind.COUNT:
            return _count(self.own[question], _bare(str(value), self.own[question]))
        if asked.kind is QuestionKind.NUMBER:
            return _band(asked, self.own[question], str(value).strip())
        return _one(asked, value)


def _unknown_question(cases: Cases, question: str) -> Exception:
    known = [one.id for one in cases.space.questions.values() if one.values or one.kind is QuestionKind.COUNT]
    known += [SITUATION] if cases.space.situations else []
    return refused(
        "unknown_question", question=question, nearest=nearest(question, known), known=named(cases.item, known)
    )


def _known(asked: Asked) -> Any:
    return listed(_text(value) for value in asked.values)


def _text(value: AnswerValue) -> str:
    return str(value).lower() if isinstance(value, bool) else value


def _one(asked: Asked, value: Any) -> AnswerValue:
    text = str(value).strip()
    said: AnswerValue | None = _SAID.get(text.lower()) if asked.kind is QuestionKind.YES_NO else text
    if said is None or said not in asked.values:
        near = nearest(text, map(_text, asked.values))
        raise refused("not_an_answer", question=asked.id, value=text, nearest=near, known=_known(asked))
    return said


def _several(asked: Asked, value: Any) -> frozenset[str]:
    chosen = list(value) if isinstance(value, list | tuple | frozenset | set) else [value]
    if chosen == [NOTHING_CHOSEN]:
        return frozenset()
    return frozenset(str(_one(asked, one)) for one in chosen)


def _bare(text: str, question: Question) -> str:
    """Take the unit off a number: `9岁` → `9`."""
    units = {question.unit.in_language(language) for language in Language}
    found = next((unit for unit in units if unit and text.strip().endswith(unit)), "")
    return text.strip().removesuffix(found).strip()


def _band(asked: Asked, question: Question, text: str) -> str:
    if text in asked.values:
        return text
    text = _bare(text, question)
    if not _NUMBER.fullmatch(text):
        raise refused("not_a_number", question=asked.id, value=text, known=_known(asked))
    number = Decimal(text)
    found = next((band.id for band in question.bands if _is_in(number, band)), None)
    if found is None:
        raise refused("outside_bands", question=asked.id, value=text, known=_known(asked))
    return found


def _is_in(number: Decimal, band: Band) -> bool:
    """Tell whether a number lies under a band's upper end; the bands before it have had what is smaller."""
    return not (band.up_to is not None and number > band.up_to) and not (
        band.below is not None and number >= band.below
    )


def _count(question: Question, text: str) -> str:
    if not _WHOLE.fullmatch(text):
        raise refused("not_a_count", question=question.id, value=text)
    count = int(text)
    if question.min is not None and count < question.min:
        raise refused("too_few", question=question.id, value=text, bound=str(question.min))
    if question.max is not None and count > question.max:
        raise refused("too_many", question=question.id, value=text, bound=str(question.max))
    return str(count)


def _agree(cases: Cases, answers: Answers) -> None:
    given = cases.under(answers)
    if given.possible != FALSE:
        return
    space = cases.space
    for question, answer in answers.items():
        for value in answer if isinstance(answer, frozenset) else (answer,):
            if space.questions[question].only and isinstance(value, str | bool):
                excluded = space.diagrams.no(space.offered(question, value))
                if given.left(space.diagrams.both(space.arises(question), excluded)) == TRUE:
                    raise refused("not_offered", question=question, value=_text(value))
    raise refused("contradiction", questions=named(cases.item, answers))


def _leading_to(cases: Cases, answers: Answers, situation: str) -> Answers:
    """Give the answers that a situation leaves no choice about; they have to be enough to lead to it."""
    space, given = cases.space, cases.under(answers)
    if situation not in space.situations:
        raise _unknown_situation(cases, situation)
    holds = space.true(space.situations[situation])
    node = space.diagrams.both(given.possible, given.left(holds))
    if node == FALSE or f"{SITUATION}:{situation}" in space.undecided:
        raise refused("situation_excluded", situation=situation)
    forced = _forced(cases, node)
    if cases.under({**answers, **forced}).decided(holds) is not Verdict.APPLIES:
        left = (question for question in space.asked_by(given.left(holds)) if question not in forced)
        raise refused("situation_open", situation=situation, questions=named(cases.item, left))
    return forced


def _unknown_situation(cases: Cases, situation: str) -> Exception:
    known = list(cases.space.situations)
    if not known:
        return refused("no_situations", known=named(cases.item, cases.space.questions))
    return refused("unknown_situation", situation=situation, nearest=nearest(situation, known), known=listed(known))


def _forced(cases: Cases, node: Node) -> dict[str, Answer]:
    found: dict[str, Answer] = {}
    for question in cases.space.asked_by(node):
        variables = cases.space.of[question]
        values = [_only_value(cases, node, variable) for variable in variables]
        if None in values:
            continue
        if cases.space.questions[question].kind is QuestionKind.MULTI:
            chosen = (one for one, value in zip(variables, values, strict=True) if value)
            found[question] = frozenset(str(cases.space.variables[one].option) for one in chosen)
        else:
            found[question] = cases.space.variables[variables[0]].values[values[0] or 0]
    return found


def _only_value(cases: Cases, node: Node, variable: int) -> int | None:
    """Give the one value of a variable for which a function can be true; None where there are several."""
    diagrams = cases.space.diagrams
    able = [
        value
        for value in range(diagrams.sizes[variable])
        if diagrams.given(node, variable, value) not in (FALSE, IMPOSSIBLE)
    ]
    return able[0] if len(able) == 1 else None
