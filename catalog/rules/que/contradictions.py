"""Contradictions in words: the fewest of the conditions something stands under that cannot all hold."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from catalog.findings.messages import explanation
from catalog.findings.words import Words
from catalog.model.conditions import ALWAYS, AllOf, Condition, Not, parts_of, questions_of
from catalog.rules.subject import ItemSubject
from catalog.situations.diagrams import FALSE, Node
from catalog.situations.granules import Standing

_Part: TypeAlias = tuple[Condition, Node]
"""A condition as it is said, and where it holds."""


def contradiction(subject: ItemSubject, standing: Standing) -> Words | None:
    """Say what contradicts; None where a question that never arises is behind it, which is told as that."""
    left = [condition for condition, _ in _fewest(subject, list(_parts(subject, standing)))]
    asked = dict.fromkeys(question for condition in left for question in questions_of(condition))
    if any(never_arises(subject, question) for question in asked):
        return None
    said = [*map(subject.wording.said, left), *_asked_when(subject, asked)]
    between = explanation("QUE004").phrases["between"]
    return Words(between.zh.join(one.zh for one in said), between.en.join(one.en for one in said))


def never_arises(subject: ItemSubject, question: str) -> bool:
    """Tell whether a question is one that nobody is ever asked."""
    cases = subject.cases
    return (
        question in cases.space.questions
        and cases.space.diagrams.both(cases.possible, cases.space.arises(question)) == FALSE
    )


def _parts(subject: ItemSubject, standing: Standing) -> Iterator[_Part]:
    """Give what has to hold, part by part; of a value with cases, also that no earlier one holds."""
    space = subject.cases.space
    yield from ((part, space.true(part)) for condition in standing.all for part in parts_of(condition, AllOf))
    yield from ((Not(condition), space.diagrams.no(space.true(condition))) for condition in standing.none)


def _fewest(subject: ItemSubject, parts: list[_Part]) -> list[_Part]:
    every = subject.cases.space.diagrams.all
    left = parts
    for part in parts:
        fewer = [other for other in left if other is not part]
        if every((subject.cases.possible, *(node for _, node in fewer))) == FALSE:
            left = fewer
    return left


def _asked_when(subject: ItemSubject, questions: Iterable[str]) -> Iterator[Words]:
    """Say when questions are asked that are not always."""
    said = explanation("QUE004").phrases["asked-when"]
    for question in questions:
        asked = subject.cases.space.questions.get(question)
        if asked is not None and asked.own and asked.when != ALWAYS:
            slots = {"question": subject.wording.question(question), "when": subject.wording.said(asked.when)}
            yield said.format(slots)
