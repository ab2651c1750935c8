"""Answers as people and programs give them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.findings.errors import KeliError
from catalog.model.item import Item
from catalog.model.reading import read_value
from catalog.situations.answers import parsed, read_answers, typed
from catalog.situations.cases import Cases
from tests.catalog.situations.brute import every_case
from tests.catalog.situations.drawn import items
from tests.catalog.situations.test_cases import said
from tests.chances import chances


def question(name, kind, **more):
    return {"id": name, "kind": kind, "ask": "?", **more}


def options(*ids):
    return [{"id": one, "label": "?"} for one in ids]


SHOP = {
    "id": "x",
    "name": "?",
    "questions": [
        question("premises", "choice", options=options("own", "rented")),
        question("agent", "yes_no"),
        question(
            "area",
            "number",
            unit={"zh": "平方米", "en": "㎡"},
            bands=[{"id": "small", "up_to": 50}, {"id": "large", "below": 200}],
        ),
        question("signs", "multi", options=options("wall", "roof")),
        question("owners", "count", unit="位", min=1, max=50),
        question(
            "licence",
            "choice",
            options=[*options("new"), {"id": "moved", "label": "?", "when": {"premises": "rented"}}],
        ),
    ],
    "situations": [
        {"id": "tenant", "name": "?", "when": {"premises": "rented", "agent": False}},
        {"id": "either", "name": "?", "when": {"any": [{"premises": "own"}, {"agent": True}]}},
        {"id": "bare", "name": "?", "when": {"signs": "none"}},
        {"id": "round", "name": "?", "when": {"situation": "round"}},
    ],
    "channels": {"window": {"places": [{"place": "hall"}]}, "online": {"kind": "full"}},
}
CASES = Cases.of(read_value(Item, SHOP))


def read(**raw):
    return read_answers(CASES, {key.replace("_", "-"): value for key, value in raw.items()})


@pytest.mark.parametrize(
    ("raw", "answer"),
    [
        ({"premises": "rented"}, "rented"),
        ({"premises": " own "}, "own"),
        ({"agent": True}, True),
        ({"agent": "否"}, False),
        ({"agent": "Yes"}, True),
        ({"area": "small"}, "small"),
        ({"area": 50}, "small"),
        ({"area": "50.1"}, "large"),
        ({"area": 199.99}, "large"),
        ({"area": "-3"}, "small"),
        ({"signs": "roof"}, {"roof"}),
        ({"signs": ["wall", "roof"]}, {"wall", "roof"}),
        ({"signs": "none"}, set()),
        ({"signs": []}, set()),
        ({"area": "60 平方米"}, "large"),
        ({"area": "60㎡"}, "large"),
        ({"owners": "3"}, "3"),
        ({"owners": "3位"}, "3"),
        ({"owners": 50}, "50"),
        ({"channel": "online"}, "online"),
        ({"place": "hall"}, "hall"),
    ],
)
def test_an_answer_is_taken_as_it_is_meant(raw, answer):
    assert read(**raw) == {next(iter(raw)): answer}


@pytest.mark.parametrize(
    ("raw", "word"),
    [
        ({"premise": "own"}, "premises"),
        ({"delivery": "mail"}, "channel"),
        ({"premises": "rentet"}, "rented"),
        ({"premises": ["own", "rented"]}, "own, rented"),
        ({"premises": True}, "own, rented"),
        ({"agent": "perhaps"}, "true, false"),
        ({"agent": None}, "true, false"),
        ({"area": "many"}, "small, large"),
        ({"area": "1e9"}, "small, large"),
        ({"area": "nan"}, "small, large"),
        ({"area": True}, "small, large"),
        ({"area": 200}, "small, large"),
        ({"area": "٣"}, "small, large"),
        ({"signs": ["wall", "none"]}, "wall, roof"),
        ({"area": "60岁"}, "small, large"),
        ({"area": "平方米"}, "small, large"),
        ({"owners": "0"}, "1"),
        ({"owners": 51}, "50"),
        ({"owners": 1.5}, "whole number"),
        ({"owners": "9" * 5000}, "whole number"),
        ({"channel": "mail"}, "window, online"),
        ({"situation": "tenants"}, "tenant"),
        ({"situation": "either"}, "? (premises), ? (agent)"),
        ({"situation": "round"}, "round"),
        ({"situation": "tenant", "premises": "own"}, "tenant"),
        ({"premises": "own", "licence": "moved"}, "moved"),
    ],
)
def test_what_is_no_answer_is_refused_with_what_there_is(raw, word):
    with pytest.raises(KeliError) as refusal:
        read(**raw)
    assert word in refusal.value.message.en + refusal.value.hint.en


def test_a_situation_stands_for_the_answers_it_leaves_no_choice_about():
    assert read(situation="tenant") == {"premises": "rented", "agent": False}
    assert read(situation="tenant", agent="false") == {"premises": "rented", "agent": False}
    assert read(situation="bare") == {"signs": frozenset()}
    assert read(situation="either", premises="rented") == {"premises": "rented", "agent": True}


def test_an_answer_offered_under_a_condition_still_open_is_taken():
    assert read(licence="moved") == {"licence": "moved"}
    assert read(licence="moved", premises="rented")["licence"] == "moved"


def test_an_item_without_situations_names_its_questions():
    cases = Cases.of(read_value(Item, {"id": "x", "name": "?", "questions": SHOP["questions"][:2]}))
    with pytest.raises(KeliError) as refusal:
        read_answers(cases, {"situation": "tenant"})
    assert "premises" in refusal.value.hint.zh


def test_a_question_is_named_by_what_it_asks_and_by_its_id():
    asked = {**question("premises", "yes_no"), "ask": "场所是租用的吗？"}
    cases = Cases.of(read_value(Item, {"id": "x", "name": "?", "questions": [asked]}))
    with pytest.raises(KeliError) as refusal:
        read_answers(cases, {"agent": True})
    assert "场所是租用的（premises）" in refusal.value.hint.zh


def test_a_text_is_parted_into_answers():
    assert parsed("premises=rented, signs=wall+roof,area=+5") == {
        "premises": "rented",
        "signs": ["wall", "roof"],
        "area": "+5",
    }
    assert parsed("agent＝是，area=3") == {"agent": "是", "area": "3"}
    assert parsed("area＝－１２．５") == {"area": "-12.5"}
    assert parsed("") == {}


@pytest.mark.parametrize("text", ["premises", "premises=", "=own", "a=b=", "a=1,a=2"])
def test_a_text_that_is_no_answers_is_refused(text):
    with pytest.raises(KeliError):
        read_answers(CASES, parsed(text))


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text):
    try:
        answers = read_answers(CASES, parsed(text))
    except KeliError:
        return
    assert CASES.under(answers).possible


@given(st.dictionaries(st.sampled_from([*CASES.space.questions, "situation"]), st.text() | st.integers() | st.floats()))
def test_any_values_are_read_or_refused(raw):
    try:
        answers = read_answers(CASES, raw)
    except KeliError:
        return
    assert CASES.under(answers).possible


@given(items(), chances())
def test_the_answers_of_every_case_are_read_as_they_are(item, chance):
    case = said(chance.choice(list(every_case(item))))
    raw = {key: sorted(value) if isinstance(value, frozenset) else value for key, value in case.items()}
    assert read_answers(Cases.of(item), raw) == case


@given(items(), chances())
def test_answers_written_as_text_are_read_as_they_were(item, chance):
    answers = said(chance.choice(list(every_case(item))))
    assert read_answers(Cases.of(item), parsed(typed(answers))) == answers
