"""Conditions and alternatives in texts: whatever the text, what is told stands in it, and quickly enough."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.model.conditions import Test as Asked  # a class called Test would be collected
from catalog.model.item import Item
from catalog.model.questions import Band, Option, Question, QuestionKind
from catalog.model.texts import Text
from catalog.rules.mat.alternatives_in_prose import alternatives_in
from catalog.rules.mat.conditions_in_prose import conditions_in
from catalog.rules.mat.named_answer import named_answer

PIECES = [
    *"的，。（）();：、《》或/如若时除外证",
    *("或者", "以上", "未满", "十六", "16", "周岁", "租用", "身份证", "户口簿", "提交", "任选", "其一", "仅限"),
]
texts = st.lists(st.sampled_from(PIECES)).map("".join) | st.text()

ITEM = Item(
    id="shop",
    name=Text("开店"),
    questions=(
        Question(
            "premises",
            QuestionKind.CHOICE,
            Text("场所是自有还是租用？"),
            options=(Option("own", Text("自有")), Option("rented", Text(translations={"zh": "租用", "en": "rented"}))),
        ),
        Question("agent", QuestionKind.YES_NO, Text("是否委托他人代办？")),
        Question("size", QuestionKind.NUMBER, Text("面积？"), bands=(Band("small", Text("小型")), Band("large"))),
        Question("other", QuestionKind.CHOICE, Text("仓库？"), options=(Option("borrowed", Text("借用")),)),
        Question("third", QuestionKind.CHOICE, Text("车库？"), options=(Option("lent", Text("借用的")),)),
    ),
)


@given(texts)
@pytest.mark.parametrize("finder", [conditions_in, alternatives_in])
def test_what_is_told_stands_in_the_text(finder, text) -> None:
    assert all(phrase in text for phrase in finder(text))


@given(texts)
@pytest.mark.parametrize("finder", [conditions_in, alternatives_in])
def test_a_text_in_title_marks_is_the_title_of_something(finder, text) -> None:
    assert not finder(f"《{text.replace('《', '').replace('》', '')}条例》")


@pytest.mark.parametrize("bracketed", ["租赁合同(租用的)", "租赁合同（租用的）"])
def test_brackets_of_both_widths_are_brackets(bracketed) -> None:
    assert conditions_in(bracketed) == ("租用的",)


def test_every_condition_of_a_text_is_told() -> None:
    assert conditions_in("租用的，交合同；未满十六周岁的，由监护人陪同。") == ("租用的", "未满十六周岁的")


def test_a_choice_is_told_with_its_whole_clause() -> None:
    assert alternatives_in("住所证明：房产证、租赁合同任选一项。") == ("房产证、租赁合同任选一项",)


@pytest.mark.parametrize(
    ("phrase", "question", "answer"),
    [
        ("租用的", "premises", "rented"),
        ("属于自有的", "premises", "own"),
        ("rented", "premises", "rented"),
        ("委托他人代办的", "agent", True),
        ("如委托他人代办", "agent", True),
        ("小型", "size", "small"),
    ],
)
def test_a_phrase_that_is_an_answer_word_by_word_names_it(phrase, question, answer) -> None:
    assert named_answer(ITEM, phrase) == Asked(question, frozenset({answer}))


@pytest.mark.parametrize("phrase", ["租用场地的", "不租用的", "未委托他人代办的", "的", "", "大型"])
def test_what_is_only_like_an_answer_names_none(phrase) -> None:
    assert named_answer(ITEM, phrase) is None


def test_what_answers_of_two_questions_are_called_names_neither() -> None:
    assert named_answer(ITEM, "借用的") is None
