"""What is different from what golden cases expect."""

import pytest

from catalog.model.item import Item
from catalog.model.reading import read_value
from catalog.situations.cases import Cases
from catalog.situations.golden import Difference, Found, differences

ITEM = {
    "id": "x",
    "name": "?",
    "questions": [
        {"id": "agent", "kind": "yes_no", "ask": "?"},
        {"id": "kin", "kind": "yes_no", "ask": "?", "when": {"agent": True}},
    ],
    "situations": [
        {"id": "alone", "name": "?", "when": {"agent": False}},
        {"id": "quick", "name": "?", "when": {"agent": False}},
    ],
    "materials": [
        {"id": "m", "name": "?", "waiver": {"by": "data", "when": {"agent": True}}},
        {"id": "n", "name": "?", "when": {"agent": True}},
    ],
    "forms": [
        {"id": "f", "name": "?"},
        {"id": "g", "name": "?", "waiver": {"by": "generated", "when": {"kin": True}}},
    ],
    "visits": [{"id": "v", "cause": "other", "reason": "?", "when": {"agent": False}}],
    "fees": [
        {
            "id": "one",
            "name": "?",
            "amount": {"number": 40, "cases": [{"id": "c", "when": {"kin": True}, "number": 2.5}]},
        },
        {"id": "two", "name": "?", "amount": {"number": 1}},
    ],
    "promised_limit": {
        "number": 5,
        "unit": "day",
        "from": "accept",
        "cases": [{"id": "c", "when": {"kin": True}, "none": True}],
    },
}
CASES = Cases.of(read_value(Item, ITEM))
ALONE = {"agent": False}
KIN = {"agent": True, "kin": True}


@pytest.mark.parametrize(
    ("answers", "expect"),
    [
        (ALONE, {"materials": ["m"], "waived": [], "visits": 1, "forms": ["f", "g"]}),
        (KIN, {"materials": ["m", "n"], "waived": ["m"], "visits": 0, "forms": ["f"]}),
        (ALONE, {"amount": 41, "fees": ["one", "two"], "promised_limit": {"number": 5, "unit": "day"}}),
        (KIN, {"amount": 3.5, "promised_limit": {"none": True}}),
        (ALONE, {"promised_limit": {"number": 5, "unit": "day", "from": "accept", "note": "not looked at"}}),
        (ALONE, {"situation": "quick", "questions": ["agent"]}),
        (KIN, {"questions": ["agent", "kin"]}),
        ({**ALONE, "kin": True}, {"questions": ["agent"]}),
    ],
)
def test_what_is_as_expected_makes_no_difference(answers, expect):
    assert list(differences(CASES, answers, expect)) == []


@pytest.mark.parametrize(
    ("answers", "expect", "found"),
    [
        (ALONE, {"materials": ["m", "n"]}, Found(["m"])),
        (KIN, {"materials": ["n", "m"]}, Found(["m", "n"])),
        (KIN, {"waived": []}, Found(["m"])),
        (ALONE, {"visits": 0}, Found(1)),
        (ALONE, {"amount": 41.5}, Found(41)),
        (ALONE, {"promised_limit": {"number": 5}}, Found({"number": 5, "unit": "day"})),
        (ALONE, {"promised_limit": {"number": 5, "unit": "working_day"}}, Found({"number": 5, "unit": "day"})),
        (KIN, {"promised_limit": {"number": 5, "unit": "day"}}, Found({"none": True})),
        (KIN, {"situation": "alone"}, Found(None)),
        (ALONE, {"situation": "other"}, Found("alone")),
        ({"agent": True}, {"forms": ["f", "g"]}, Found(["f"], ("kin",))),
        ({"agent": True}, {"amount": 41}, Found(None, ("kin",))),
        ({"agent": True}, {"promised_limit": {"none": True}}, Found(None, ("kin",))),
        ({}, {"visits": 1}, Found(0, ("agent",))),
        ({}, {"situation": "alone"}, Found(None, ("agent",))),
        ({}, {"questions": ["agent"]}, Found([], ("agent",))),
    ],
)
def test_what_is_other_than_expected_is_told_with_what_was_found(answers, expect, found):
    ((key, expected),) = expect.items()
    assert list(differences(CASES, answers, expect)) == [Difference(key, expected, found)]


def test_only_what_is_decided_can_be_written():
    assert [one.can_be_written for one in differences(CASES, {}, {"visits": 1, "amount": 2})] == [False, False]
    assert [one.can_be_written for one in differences(CASES, ALONE, {"visits": 3})] == [True]
    assert [one.can_be_written for one in differences(CASES, KIN, {"situation": "alone"})] == [False]


def test_a_fee_by_rate_has_no_amount():
    item = read_value(
        Item, {"id": "x", "name": "?", "fees": [{"id": "r", "name": "?", "rate": {"percent": 5, "of": "?"}}]}
    )
    assert list(differences(Cases.of(item), {}, {"amount": 0})) == [Difference("amount", 0, Found(None))]
