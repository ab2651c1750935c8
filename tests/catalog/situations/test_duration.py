"""How long the steps of a case take, held to going through every case."""

from fractions import Fraction
from random import Random

import pytest
from hypothesis import given

from catalog.model.conditions import Verdict, verdict
from catalog.model.item import Item
from catalog.model.reading import read_value
from catalog.model.working_time import WorkingTime
from catalog.situations.cases import Cases
from catalog.situations.duration import duration, longest
from catalog.situations.effort import TooTangledError
from tests.catalog.situations.brute import every_case
from tests.catalog.situations.drawn import names_of, questions, some, when
from tests.chances import drawn

PHASES = ("apply", "accept", "review", "decision")
IDS = ("s0", "s1", "s2", "s3")


def with_steps(chance: Random) -> Item:
    """Make an item of up to two questions and four steps, each behind some of those before it."""
    asked = questions(chance, 2)
    names = names_of(asked)
    steps = []
    for index, step_id in enumerate(IDS[: chance.randint(1, 4)]):
        limit = {"number": chance.randint(0, 4), "unit": chance.choice(["working_day", "hour"])}
        if chance.randrange(2):
            limit["cases"] = [{"id": "c", "when": when(chance, names), "number": chance.randint(0, 4)}]
        step = {"id": step_id, "name": "?", "phase": chance.choice(PHASES), "limit": limit}
        step["after"] = some(chance, IDS[:index], 0, index)
        step["counted"] = chance.randrange(4) > 0
        step["by"] = chance.choice(["authority", "authority", "applicant"])
        if chance.randrange(2):
            step["when"] = when(chance, names)
        steps.append(step)
    promised = {"number": 5, "unit": "working_day", "from": chance.choice(["", "review", "s1"])}
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


@given(drawn(with_steps))
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
