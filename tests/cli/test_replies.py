"""What is typed to a question."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.model.questions import QuestionKind
from cli.replies import Wish, reply
from guides.interview.view import Choice, QuestionView

CHOICES = (Choice("own", "自有"), Choice("rented", "租用"), Choice("lent", "借用（无偿）"))
YES_NO = (Choice(value=True, label="是"), Choice(value=False, label="否"))


def question(kind: QuestionKind) -> QuestionView:
    return QuestionView("q", kind, "?", "", "", YES_NO if kind is QuestionKind.YES_NO else CHOICES)


@pytest.mark.parametrize(
    ("kind", "line", "expected"),
    [
        ("choice", "2", "rented"),
        ("choice", "２\n", "rented"),
        ("choice", " rented ", "rented"),
        ("choice", "租用", "rented"),
        ("choice", "借用(无偿)", "lent"),
        ("choice", "0", None),
        ("choice", "4", None),
        ("choice", "99999999999999999999", None),
        ("choice", "", None),
        ("choice", "hm", None),
        ("choice", "<", Wish.BACK),
        ("choice", "＜", Wish.BACK),
        ("choice", "《", Wish.BACK),
        ("choice", "上一步", Wish.BACK),
        ("choice", "q", Wish.QUIT),
        ("choice", "退出", Wish.QUIT),
        ("yes_no", "1", True),
        ("yes_no", "否", False),
        ("yes_no", "Y", True),
        ("yes_no", "maybe", None),
        ("multi", "1,3", ["own", "lent"]),
        ("multi", "１，３", ["own", "lent"]),
        ("multi", "1、own 2", ["own", "own", "rented"]),
        ("multi", "借用（无偿）", ["lent"]),
        ("multi", "0", []),
        ("multi", "无", []),
        ("multi", "1,9", None),
        ("multi", ",", None),
        ("number", "１，２００．５", "1200.5"),
        ("count", "三", "三"),
    ],
)
def test_a_line_is_read_as_the_person_means_it(kind, line, expected) -> None:
    assert reply(line, question(QuestionKind(kind))) == expected


@given(st.text(), st.sampled_from(QuestionKind))
def test_whatever_is_typed_is_an_answer_that_is_offered_or_none(line, kind) -> None:
    said = reply(line, question(kind))
    offered = {choice.value for choice in question(kind).choices}
    if isinstance(said, list):
        assert set(said) <= offered
    elif kind not in (QuestionKind.NUMBER, QuestionKind.COUNT):
        assert said is None or isinstance(said, Wish) or said in offered
