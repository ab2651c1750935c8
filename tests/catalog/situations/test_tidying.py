"""Conditions in fewer words: shorter, and TRUE in the very same cases."""

import pytest
from hypothesis import given

from catalog.model.conditions import ALWAYS, AllOf, AnyOf, Truth, Unless, condition_of, evaluate
from catalog.model.item import Item
from catalog.model.reading import read_value
from catalog.situations.tidying import NEVER, tidied
from tests.catalog.situations.brute import every_case
from tests.catalog.situations.drawn import item, when
from tests.chances import drawn

CARD = {"id": "card", "kind": "yes_no", "ask": "?"}
POOR = {"id": "poor", "kind": "yes_no", "ask": "?"}
SIGN = {"id": "sign", "kind": "choice", "ask": "?", "options": [{"id": one, "label": one} for one in "abc"]}
GOODS = {"id": "goods", "kind": "multi", "ask": "?", "options": [{"id": one, "label": one} for one in "abc"]}
LATER = {"id": "later", "kind": "yes_no", "ask": "?", "when": {"poor": True}}
QUESTIONS = read_value(Item, {"id": "x", "name": "?", "questions": [CARD, POOR, SIGN, GOODS, LATER]}).questions


EITHER = {"any": [{"card": True}, {"poor": True}]}


def made(data):
    """Read a condition as YAML has it, and "unless", which nobody writes, too."""
    return Unless(made(data["unless"])) if "unless" in data else condition_of(data)


def all_of(*parts):
    """Join by "and"."""
    return AllOf(tuple(map(made, parts)))


def any_of(*parts):
    """Join by "or"."""
    return AnyOf(tuple(map(made, parts)))


@pytest.mark.parametrize(
    ("condition", "shorter"),
    [
        pytest.param(any_of({"card": True, "poor": True}, {"poor": True}), {"poor": True}, id="or that holds it"),
        pytest.param(all_of(EITHER, {"poor": True}), {"poor": True}, id="and that holds it"),
        pytest.param(made({"unless": {"card": False}}), {"card": True}, id="the other of two answers"),
        pytest.param(made({"not": {"sign": ["a", "b"]}}), {"sign": "c"}, id="the one answer that is left"),
        pytest.param(made({"unless": {"sign": "a"}}), {"not": {"sign": "a"}}, id="not the many that are left"),
        pytest.param(all_of({"sign": ["a", "b"]}, {"sign": ["b", "c"]}), {"sign": "b"}, id="and of one question"),
        pytest.param(any_of({"sign": "a"}, {"sign": "b"}), {"sign": ["a", "b"]}, id="or of one question"),
        pytest.param(
            all_of({"card": True, "poor": True}, {"sign": "a"}),
            {"card": True, "poor": True, "sign": "a"},
            id="and within and",
        ),
        pytest.param(
            any_of({"card": False}, {"card": True, "poor": True}),
            {"any": [{"card": False}, {"poor": True}]},
            id="otherwise",
        ),
        pytest.param(
            any_of({"card": True, "channel": "window"}, {"poor": True, "channel": "window"}),
            {"all": [{"channel": "window"}, EITHER]},
            id="what all alternatives ask for",
        ),
        pytest.param(all_of({"goods": ["a", "b"]}, {"goods": "a"}), {"goods": "a"}, id="one of some, and the one"),
    ],
)
def test_a_condition_is_said_in_fewer_words(condition, shorter) -> None:
    assert tidied(condition, QUESTIONS) == condition_of(shorter)


@pytest.mark.parametrize(
    "condition",
    [
        pytest.param(all_of({"goods": "a"}, {"goods": "b"}), id="both of several"),
        pytest.param(made({"unless": {"later": False}}), id="of a question that may not arise"),
        pytest.param(made({"not": {"channel": "mail"}}), id="of what is built in"),
    ],
)
def test_what_cannot_be_said_shorter_stays(condition) -> None:
    assert tidied(condition, QUESTIONS) == condition


def test_what_holds_always_or_never_is_told() -> None:
    assert tidied(any_of({"card": True}, {"card": False}), QUESTIONS) == ALWAYS
    assert tidied(all_of({"card": True}, {"card": False}), QUESTIONS) == NEVER


def _joined(chance):
    """Make a small item, and a condition as putting items together makes them."""
    whole = item(chance)
    names = (*(question.id for question in whole.questions), "situation")
    one, two, three = (condition_of(when(chance, names)) for _ in range(3))
    return whole, chance.choice((AllOf((one, AnyOf((two, Unless(three))))), AnyOf((Unless(one), AllOf((two, three))))))


@given(drawn(_joined))
def test_a_tidied_condition_is_true_in_the_very_same_cases(joined) -> None:
    whole, condition = joined
    shorter = tidied(condition, whole.questions)
    for answers in every_case(whole):
        assert (evaluate(shorter, answers) is Truth.TRUE) == (evaluate(condition, answers) is Truth.TRUE)


@given(drawn(_joined))
def test_what_is_tidy_stays_as_it_is(joined) -> None:
    whole, condition = joined
    shorter = tidied(condition, whole.questions)
    assert tidied(shorter, whole.questions) == shorter
