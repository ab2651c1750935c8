"""When a case is done: under answers, with what is not counted, and with what is open."""

import datetime as dt

import pytest

from catalog.findings.errors import KeliError
from catalog.metrics.calendar import Calendar
from catalog.metrics.due import due
from catalog.model.item import Item
from catalog.model.parts import Unit
from catalog.model.reading import read_value
from catalog.situations.cases import Cases

MONDAY = dt.date(2026, 3, 9)
AGE = {"id": "age", "kind": "yes_no", "ask": "?"}
LIMIT = {"number": 10, "unit": "working_day"}


def days(number: int) -> dict[str, object]:
    return {"limit": {"number": number, "unit": "working_day"}}


def found(answers=None, **item):
    whole = read_value(Item, {"id": "drawn", "name": "?", "promised_limit": LIMIT, "questions": [AGE], **item})
    return due(Cases.of(whole).under(answers or {}), MONDAY, Calendar())


def step(name, *, after=(), **more):
    return {"id": name, "name": "?", "phase": "review", "after": list(after), **more}


def later(count: int) -> dt.date:
    return Calendar().end(MONDAY, count, Unit.WORKING_DAY)


def test_answers_decide_which_limit_holds():
    limit = {**LIMIT, "cases": [{"id": "child", "when": {"age": True}, "number": 0}]}
    assert found({"age": True}, promised_limit=limit).latest == MONDAY
    assert found({"age": False}, promised_limit=limit).latest == later(10)


def test_open_answers_make_it_a_range_and_are_named():
    limit = {**LIMIT, "cases": [{"id": "child", "when": {"age": True}, "number": 0}]}
    one = found(promised_limit=limit)
    assert (one.earliest, one.latest, one.depends_on) == (MONDAY, later(10), ("age",))


def test_what_is_not_counted_comes_on_top_one_behind_the_other():
    steps = [
        step("test", counted=False, special="test", **days(3)),
        step("hearing", after=["test"], counted=False, special="hearing", **days(5)),
    ]
    one = found(steps=steps)
    assert (one.earliest, one.limit_ends, one.latest) == (later(10), later(10), later(18))


def test_of_what_goes_on_at_once_the_longest_counts():
    steps = [step("test", counted=False, **days(3)), step("hearing", counted=False, **days(5))]
    assert found(steps=steps).latest == later(15)


def test_a_step_between_passes_the_day_on():
    steps = [
        step("a", counted=False, **days(3)),
        step("b", after=["a"], **days(9)),
        step("c", after=["b"], counted=False, **days(2)),
    ]
    assert found(steps=steps).latest == later(15)


def test_what_does_not_apply_does_not_come_on_top():
    steps = [step("test", counted=False, when={"age": True}, **days(3))]
    assert found({"age": False}, steps=steps).latest == later(10)
    assert [pause.certain for pause in found({"age": True}, steps=steps).pauses] == [True]
    assert [pause.certain for pause in found(steps=steps).pauses] == [False]


def test_where_nobody_says_how_long_a_step_takes_the_day_is_open():
    one = found(steps=[step("test", counted=False)])
    assert (one.limit_ends, one.latest) == (later(10), None)


def test_what_comes_before_acceptance_does_not_count():
    assert found(steps=[{**step("visit", counted=False, **days(3)), "phase": "apply"}]).latest == later(10)


def test_where_some_case_has_no_limit_only_the_others_end():
    one = found(promised_limit={**LIMIT, "cases": [{"id": "hard", "when": {"age": True}, "none": True}]})
    assert (one.earliest, one.limit_ends, one.latest) == (later(10), None, None)


@pytest.mark.parametrize("limit", [None, {"none": True}])
def test_an_item_that_promises_nothing_gets_a_sentence(limit):
    with pytest.raises(KeliError) as refusal:
        found(promised_limit=limit) if limit else found(promised_limit=None)
    assert "drawn" in refusal.value.message.en


def test_steps_that_wait_for_each_other_do_not_hang():
    steps = [step("a", after=["b"], counted=False, **days(3)), step("b", after=["a"], counted=False, **days(3))]
    assert found(steps=steps).latest == later(10)


def test_years_that_are_not_published_are_named():
    far = due(
        Cases.of(read_value(Item, {"id": "x", "name": "?", "promised_limit": {"number": 2, "unit": "month"}})).under(
            {}
        ),
        dt.date(2089, 12, 1),
        Calendar(),
    )
    assert far.estimated == {2089, 2090}
