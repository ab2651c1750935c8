"""Conditions in words: two styles, the same labels."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.model import conditions  # its function tests_of would be taken for a test
from catalog.model.conditions import Not, Unless, condition_of
from catalog.model.item import Item
from catalog.model.questions import QuestionKind
from catalog.model.reading import read_value
from catalog.model.registers import Registers
from catalog.situations.wording import Style, Wording
from tests.catalog.situations.drawn import NAMES, items, whens

AREA = {
    "id": "area",
    "kind": "number",
    "ask": "面积",
    "unit": "平方米",
    "bands": [{"id": "s", "below": 50.50}, {"id": "l"}],
}
AGENT = {"id": "agent", "kind": "yes_no", "ask": "请人代办吗？"}
GOODS = {"id": "goods", "kind": "multi", "ask": "卖什么？", "options": [{"id": "a", "label": "菜"}]}
ITEM = read_value(Item, {"id": "x", "name": "?", "questions": [AREA, AGENT, GOODS]})
SENTENCE, SHORT = (Wording(ITEM, Registers(), style) for style in (Style.SENTENCE, Style.SHORT))


@pytest.mark.parametrize(
    ("when", "sentence", "short"),
    [
        ({"agent": True}, "“请人代办吗？”答“是”", "请人代办：是"),
        ({"not": {"agent": True}}, "“请人代办吗？”答“否”", "请人代办：否"),
        ({"not": {"goods": "a"}}, "“卖什么？”不答“菜”", "不属于（卖什么：菜）"),
        ({"goods": ["a", "none"]}, "“卖什么？”答“菜”或“都不选”", "卖什么：菜或都没有选"),
        ({"area": "s"}, "“面积”答“不满50.5平方米”", "面积：不满50.5平方米"),
        ({"agent": True, "goods": "a"}, "“请人代办吗？”答“是”，“卖什么？”答“菜”", "请人代办：是，且卖什么：菜"),
        ({"channel": "online"}, "办理方式是“网上办理”", "选择网上办理"),
        ({"not": {"channel": "online"}}, "不是（办理方式是“网上办理”）", "不属于（选择网上办理）"),
        ({}, "任何情形", ""),
        ({"any": []}, "没有一种情形", ""),
        ({"fees": "b"}, "“fees”答“b”", "fees：b"),
    ],
)
def test_a_condition_is_said_as_a_sentence_or_short(when, sentence, short):
    assert SENTENCE.said(condition_of(when)).zh == sentence
    assert SHORT.said(condition_of(when)).zh == short


def test_a_topic_is_a_question_without_its_marks():
    assert SENTENCE.topic("agent").zh == "请人代办"
    assert SENTENCE.topic("channel").zh == "办理方式"
    assert SENTENCE.topic("unknown").zh == "unknown"


@given(items(), whens(NAMES).map(condition_of), st.sampled_from(Style))
def test_what_is_said_names_the_answer_of_every_test(item, condition, style):
    wording = Wording(item, Registers(), style)
    said = wording.said(condition)
    kinds = {question.id: question.kind for question in item.questions}
    for test in conditions.tests_of(condition):
        turned = {True, False} - test.values if kinds.get(test.question) is QuestionKind.YES_NO else test.values
        answers = [wording.answers(test.question, values) for values in (test.values, turned)]
        assert any(one.zh in said.zh and one.en in said.en for one in answers)
    assert wording.said(Not(condition)) != said


@pytest.mark.parametrize(("when", "said"), [({}, "请人代办：否"), ({"goods": "a"}, "不属于（请人代办：是）")])
def test_only_a_question_that_always_arises_is_answered_by_yes_where_it_is_not_by_no(when, said):
    item = read_value(Item, {"id": "x", "name": "?", "questions": [{**AGENT, "when": when}, GOODS]})
    assert Wording(item, Registers(), Style.SHORT).said(Unless(condition_of({"agent": True}))).zh == said
