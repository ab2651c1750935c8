"""How long the steps of a case take, held to going through every case."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.model.conditions import Verdict, verdict
from catalog.model.item import Item
from catalog.model.reading import read_value
from catalog.model.working_time import WorkingTime
from catalog.situations.cases import Cases
from catalog.situations.duration import duration, longest
from catalog.situations.effort import TooTangledError
from tests.catalog.situations.brute import every_case, questions, whens

PHASES = ("apply", "accept", "review", "decision")
IDS = ("s0", "s1", "s2", "s3")


@st.composite
def with_steps(draw: st.DrawFn) -> Item:
    """Draw an item of up to two questions and four steps, each behind some of those before it."""
    asked = [draw(questions(index)) for index in range(draw(st.integers(1, 2)))]
    when = whens(tuple(question["id"] for question in asked))
    steps = []
    for index, step_id in enumerate(IDS[: draw(st.integers(1, 4))]):
        limit = {"number": draw(st.integers(0, 4)), "unit": draw(st.sampled_from(["working_day", "hour"]))}
        if draw(st.booleans()):
            limit["cases"] = [{"id": "c", "when": draw(when), "number": draw(st.integers(0, 4))}]
        step = {"id": step_id, "name": "?", "phase": draw(st.sampled_from(PHASES)), "limit": limit}
        step["after"] = draw(st.lists(st.sampled_from(IDS[:index]), unique=True)) if index else []
        step["counted"] = draw(st.integers(0, 3)) > 0
        step["by"] = draw(st.sampled_from(["authority", "authority", "applicant"]))
        if draw(st.booleans()):
            step["when"] = draw(when)
        steps.append(step)
    promised = {"number": 5, "unit": "working_day", "from": draw(st.sampled_from(["", "review", "s1"]))}
    return read_value(Item, {"id": "i", "name": "?", "questions": asked, "steps": steps, "promised_limit": promised})


def taken(item: Item, answers) -> Fraction:
    """Give how long the steps of one case take."""

    def true(condition) -> bool:
        return verdict(condition, answers) is Verdict.APPLIES

    ends, behind = {}, set()
    start = item.promised_limit.from_ or "accept"
    for step in item.steps:
        behind |= {step.id} if step.id == start or behind & set(step.after) else set()
        begun = step.id in behind if start in IDS else PHASES.index(step.phase) >= PHASES.index(start)
        case = next((case for case in step.limit.cases if true(case.when)), step.limit)
        counts = begun and true(step.when) and step.counted and step.by != "applicant"
        own = WorkingTime().days(case.number, case.unit or step.limit.unit) if counts else 0
        ends[step.id] = own + max((ends[one] for one in step.after), default=Fraction(0))
    return max(ends.values())


@given(with_steps())
def test_the_longest_way_is_that_of_each_case(item):
    cases = Cases.of(item)
    spread = duration(cases)
    for answers in every_case(item):
        said = {name: answer for name, answer in answers.items() if name in "ab" and not hasattr(answer, "name")}
        given_answers = cases.under(said)
        found = [days for days, node in spread.items() if given_answers.decided(node) is Verdict.APPLIES]
        assert found == [taken(item, answers)]
        assert found[0] <= longest(item)


def test_steps_that_wait_for_each_other_are_left_out():
    steps = [{"id": "a", "name": "?", "phase": "accept", "after": ["b"], "limit": {"number": 9, "unit": "day"}}]
    steps.append({**steps[0], "id": "b", "after": ["a"]})
    item = read_value(Item, {"id": "i", "name": "?", "steps": steps})
    assert longest(item) == 0
    assert duration(Cases.of(item)).keys() == {0}


def test_steps_that_all_take_differently_long_are_too_tangled():
    names = [f"s{index}" for index in range(30)]
    asked = [{"id": name, "kind": "yes_no", "ask": "?"} for name in names]
    steps = [
        {"id": name, "name": "?", "phase": "review", "after": names[:at][-1:], "when": {name: True}}
        | {"limit": {"number": 3**at, "unit": "working_day"}}
        for at, name in enumerate(names)
    ]
    with pytest.raises(TooTangledError):
        duration(Cases.of(read_value(Item, {"id": "i", "name": "?", "questions": asked, "steps": steps})))
