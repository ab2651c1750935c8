"""Conditions, answers and other values without a field of their own, in words."""

from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from catalog.findings.words import Language
from catalog.library.library import Library
from catalog.model.conditions import condition_of
from catalog.model.item import Item
from catalog.model.reading import read_value
from catalog.schema.kinds import Kind
from catalog.schema.pruning import prune
from catalog.schema.validate import missing_mandatory, violations
from catalog.situations.wording import topic_of
from guides.subject import Subject
from guides.wording.conditions import said
from tui.form.asked import Asked
from tui.form.condition_parts import ANY, inside, is_test, is_turned, parts_of, values_of
from tui.session.opened import Opened
from tui.wording import Wording

_NOT_IN_ORDER = (AttributeError, LookupError, TypeError, ValueError)
"""What reading half-typed data into the model ends with."""


def subject_of(opened: Opened, library: Library, language: Language) -> Subject | None:
    """Give the item as guides tell of it, without what is wrong with its shape; None where too little is left."""
    if opened.kind is not Kind.ITEM:
        return None
    data = prune(Kind.ITEM, dict(opened.data), violations(Kind.ITEM, dict(opened.data)))
    if not isinstance(data, Mapping) or missing_mandatory(data):
        return None
    try:
        item = read_value(Item, library.registers.fill(data))
    except _NOT_IN_ORDER:
        return None
    return Subject.of(item, library.registers, language)


def condition_in_words(value: Any, subject: Subject | None, asked: Sequence[Asked], words: Wording) -> str:
    """Say a condition, as guides do where they can; as it is written where it is not in order."""
    try:
        return said(condition_of(value), subject) if subject else _plainly(value, asked, words)
    except _NOT_IN_ORDER:
        return flow(value)


def answers_in_words(value: Any, asked: Sequence[Asked], around: Sequence[Asked], words: Wording) -> str:
    """Say answers, question by question; `around` are those of the bundle from which answers are taken."""
    if not isinstance(value, Mapping):
        return flow(value)
    return words.phrase("semicolon").join(answer_in_words(*one, asked, around, words) for one in value.items())


def answer_in_words(question: str, value: Any, asked: Sequence[Asked], around: Sequence[Asked], words: Wording) -> str:
    """Say one answer: `经营方式：餐饮`, or that it is the one to another question."""
    own = _asked(question, asked)
    if isinstance(value, Mapping):
        other = _asked(str(value.get("from")), around).label
        return words.phrase("asked_as", question=topic_of(own.label), other=other)
    return words.phrase("asked_is", question=topic_of(own.label), answers=own.said(value))


def flow(value: Any) -> str:
    """Give a value in one line, as YAML writes it."""
    text = yaml.safe_dump(value, default_flow_style=True, allow_unicode=True, width=float("inf"), sort_keys=False)
    return str(text).removesuffix("\n...\n").strip()


def _plainly(value: Any, asked: Sequence[Asked], words: Wording) -> str:
    if is_turned(value):
        return words.phrase("asked_not", part=_plainly(inside(value), asked, words))
    if is_test(value):
        question, values = values_of(value)
        own = _asked(question, asked)
        return words.phrase("asked_is", question=topic_of(own.label), answers=own.said(list(values)))
    parts = parts_of(value)
    between = words.phrase("asked_or" if parts.join == ANY else "asked_and")
    return between.join(
        _plainly(part, asked, words) if is_test(part) else words.phrase("asked_part", part=_plainly(part, asked, words))
        for part in parts.parts
    )


def _asked(question: str, asked: Sequence[Asked]) -> Asked:
    return next((one for one in asked if one.id == question), Asked(question, question, ()))
