"""The one graph keeps every member's order, waits where a member waits, and is as long as going through it says."""

from collections.abc import Mapping
from fractions import Fraction
from itertools import pairwise

import pytest

from catalog.bundles.one_thing import OneThing
from catalog.bundles.savings import Compared
from catalog.model.conditions import Answers
from catalog.model.item import Item
from catalog.model.steps import Phase
from catalog.situations.critical import critical_path
from catalog.situations.duration import duration
from tests.catalog.bundles.counted import days
from tests.catalog.bundles.drawn import cases, drawn, true
from tests.catalog.bundles.small import bundle

SEEDS = range(150)


def behind(steps: Mapping[str, tuple[str, ...]], step: str) -> set[str]:
    """Name the steps that come before one."""
    found: set[str] = set()
    ahead = [*steps[step]]
    while ahead:
        one = ahead.pop()
        if one not in found:
            found.add(one)
            ahead += steps[one]
    return found


def names(thing: OneThing, member: str, item: Item) -> dict[str, str]:
    """Give what each step of a member is called in the bundle."""
    known = {step.id for step in thing.item.steps}
    shared = {"in": "accept", "out": "deliver"}
    return {step.id: one if (one := f"{member}--{step.id}") in known else shared[step.id] for step in item.steps}


@pytest.mark.parametrize("block", range(8))
def test_a_member_keeps_its_order_and_waits_for_those_it_comes_after(block: int) -> None:
    for seed in SEEDS[block::8]:
        thing = drawn(seed)
        steps = {step.id: step.after for step in thing.item.steps}
        called = {member.id: names(thing, member.id, item) for member, item in thing.joining.own}
        items = {member.id: item for member, item in thing.joining.own}
        assert all(step not in behind(steps, step) for step in steps), "a circle"
        for member, item in items.items():
            for step in item.steps:
                before = behind(steps, called[member][step.id])
                assert {called[member][one] for one in step.after} - {called[member][step.id]} <= before
                for other in thing.joining.after[member]:
                    inner = {
                        called[other][one.id]
                        for one in items[other].steps
                        if one.phase in (Phase.REVIEW, Phase.DECISION)
                    }
                    assert step.phase in (Phase.ACCEPT, Phase.DELIVERY) or inner <= before
        assert {step for step in steps if step != "deliver"} <= behind(steps, "deliver") if "deliver" in steps else True


def test_what_is_handed_out_for_all_is_numbered_last() -> None:
    handing_out = [thing for thing in map(drawn, SEEDS) if any(step.id == "deliver" for step in thing.item.steps)]
    assert handing_out
    assert all(thing.item.steps[-1].id == "deliver" for thing in handing_out)


def longest(item: Item, answers: Answers) -> Fraction:
    """Give the days of the longest way, by trying every way; what does not apply takes no time."""
    steps = {step.id: step for step in item.steps}

    def until(step: str) -> Fraction:
        one = steps[step]
        before = max((until(other) for other in one.after), default=Fraction(0))
        limit = one.limit
        if limit is None or not true(one.when, answers):
            return before
        case = next((case for case in limit.cases if true(case.when, answers)), limit)
        return before + (case.number or 0)

    return max(map(until, steps), default=Fraction(0))


@pytest.mark.parametrize("block", range(8))
def test_the_longest_way_is_the_longest_of_all_ways(block: int) -> None:
    for seed in SEEDS[block::8]:
        thing = drawn(seed)
        whole = Compared.of(thing).whole
        spread = duration(whole)
        for answers in cases(thing):
            given = whole.under(
                {question: one for question, one in answers.items() if question in whole.space.questions}
            )
            there = [
                number for number, node in spread.items() if whole.space.diagrams.both(given.possible, given.left(node))
            ]
            assert there == [longest(thing.item, answers)], answers


@pytest.mark.parametrize("block", range(4))
def test_the_critical_path_is_a_way_as_long_as_the_longest_of_all_cases(block: int) -> None:
    for seed in SEEDS[block::4]:
        thing = drawn(seed)
        found = critical_path(Compared.of(thing).whole)
        assert found.days == max(days(thing, answers) for answers in cases(thing)), seed
        assert found.days == max(longest(thing.item, answers) for answers in cases(thing)), seed
        assert found.days == sum(days for _, days in found.steps), seed
        steps = {step.id: step.after for step in thing.item.steps}
        way = [thing.item.steps[place].id for place, _ in found.steps]
        assert all(one in behind(steps, other) for one, other in pairwise(way)), seed


def test_a_step_for_all_tells_only_the_cases_in_which_it_takes_longer_than_usual() -> None:
    def accepted(days: int, **member):
        step = {"id": "in", "phase": "accept", "name": "受理", "limit": {"number": days, "unit": "working_day"}}
        return {"steps": [step], "member": member}

    thing = bundle({"a": accepted(1), "b": accepted(1, when={"both": True}), "c": accepted(3, when={"both": False})})
    (accept,) = thing.item.steps
    assert accept.limit
    assert (accept.limit.number, [case.number for case in accept.limit.cases]) == (1, [3])
