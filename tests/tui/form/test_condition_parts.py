"""Conditions are taken apart, changed part by part, and written as the standard has them."""

from typing import Any

import pytest

from tui.form import condition_parts as parts

RENTED, AGENT, ONLINE = {"premises": "rented"}, {"agent": True}, {"channel": ["online", "mail"]}


@pytest.mark.parametrize(
    "when",
    [
        {"premises": "rented"},
        {"premises": "rented", "agent": True},
        {"any": [RENTED, AGENT]},
        {"any": [{"premises": "rented", "agent": True}, ONLINE]},
        {"all": [RENTED, {"any": [AGENT, ONLINE]}]},
    ],
)
def test_what_is_taken_apart_is_put_together_as_it_was(when: dict[str, Any]) -> None:
    assert parts.put_together(parts.parts_of(when)) == when


def test_tests_that_must_all_hold_stand_in_one_map_until_a_question_is_asked_twice() -> None:
    found = parts.parts_of(RENTED).with_part(AGENT)
    assert parts.put_together(found) == {"premises": "rented", "agent": True}
    assert parts.put_together(found.with_part({"agent": False})) == {"all": [RENTED, AGENT, {"agent": False}]}


def test_a_condition_without_parts_is_none() -> None:
    assert parts.put_together(parts.parts_of(RENTED).with_other(0, None)) is None
    assert parts.with_part_at(RENTED, (0,), None) is None
    assert parts.with_part_at({"not": RENTED}, (0,), None) is None


def test_a_part_within_a_group_is_changed_and_the_others_stay() -> None:
    when = {"all": [RENTED, {"any": [AGENT, ONLINE]}]}
    assert parts.part_at(when, (1, 0)) == AGENT
    assert parts.with_part_at(when, (1, 0), {"agent": False}) == {"all": [RENTED, {"any": [{"agent": False}, ONLINE]}]}
    assert parts.with_part_at(when, (1, 0), None) == {"premises": "rented", "channel": ["online", "mail"]}


def test_what_must_not_hold_is_changed_within() -> None:
    assert parts.turned(RENTED) == {"not": RENTED}
    assert parts.turned({"not": RENTED}) == RENTED
    assert parts.with_part_at({"not": {"any": [RENTED, AGENT]}}, (1,), ONLINE) == {"not": {"any": [RENTED, ONLINE]}}
    assert parts.is_turned({"not": RENTED})
    assert not parts.is_turned(RENTED)


def test_and_becomes_or() -> None:
    found = parts.parts_of({"premises": "rented", "agent": True}).joined_otherwise()
    assert parts.put_together(found) == {"any": [RENTED, AGENT]}


def test_a_test_takes_one_answer_or_several() -> None:
    assert parts.test("agent", [True]) == AGENT
    assert parts.values_of(ONLINE) == ("channel", ("online", "mail"))
