"""When each step is under way, held to going through every case."""

from fractions import Fraction

from hypothesis import given
from msgspec.structs import replace

from catalog.model.conditions import NoAnswer, Verdict, verdict
from catalog.model.item import Item
from catalog.model.parts import LimitCase
from catalog.model.questions import Situation
from catalog.model.reading import read_value
from catalog.situations.cases import Cases
from catalog.situations.schedule import Schedule, schedules
from tests.catalog.situations.brute import every_case
from tests.catalog.situations.drawn import when
from tests.catalog.situations.test_duration import taken, with_steps
from tests.chances import drawn


def promised_by_case(chance) -> Item:
    """Make an item with steps whose promise depends on answers, too, and which may name a situation."""
    item = with_steps(chance)
    names = tuple(question.id for question in item.questions)
    assert item.promised_limit is not None
    if names and chance.randrange(2):
        case = read_value(LimitCase, {"id": "c", "when": when(chance, names), "number": chance.randint(0, 3)})
        item = replace(item, promised_limit=replace(item.promised_limit, cases=(case,)))
    if names and chance.randrange(2):
        named = read_value(Situation, {"id": "plain", "name": "?", "when": when(chance, names)})
        item = replace(item, situations=(named,))
    return item


def promise(item: Item, answers) -> int | None:
    limit = item.promised_limit
    assert limit is not None
    holds = (case for case in limit.cases if verdict(case.when, answers) is Verdict.APPLIES)
    return next(holds, limit).number


def of_promise(found: tuple[Schedule, ...], number: int | None) -> list[Schedule]:
    return [one for one in found if one.promise is not None and one.promise.number == number]


@given(drawn(promised_by_case))
def test_the_longest_case_of_each_promise_is_told_and_no_other_promise(item):
    found = schedules(Cases.of(item))
    lasting: dict[int | None, Fraction] = {}
    for answers in every_case(item):
        number = promise(item, answers)
        lasting[number] = max(lasting.get(number, Fraction(0)), taken(item, answers))
    assert {number: max(one.ends for one in of_promise(found, number)) for number in lasting} == lasting
    assert {one.promise.number for one in found if one.promise} == set(lasting)


@given(drawn(promised_by_case))
def test_no_step_begins_before_one_it_waits_for_has_ended(item):
    for schedule in schedules(Cases.of(item)):
        ends = {item.steps[span.step].id: span.ends for span in schedule.spans}
        for span in schedule.spans:
            assert span.begins <= span.ends
            assert all(ends[one] <= span.begins for one in item.steps[span.step].after if one in ends)


@given(drawn(promised_by_case))
def test_the_answers_of_a_schedule_lead_to_its_promise(item):
    cases = Cases.of(item)
    for schedule in schedules(cases):
        said = {one: answer for one, answer in schedule.answers.items() if not isinstance(answer, NoAnswer)}
        left = [answers for answers in every_case(item) if said.items() <= answers.items()]
        if said:
            assert {promise(item, answers) for answers in left} == {schedule.promise.number}


def steps(*entries: str, **limits: int):
    """Make steps from `a`, `b<a`: what each waits for."""
    found = []
    for entry in entries:
        own, _, after = entry.partition("<")
        limit = {"number": limits.get(own, 1), "unit": "working_day"}
        found.append({"id": own, "name": own, "phase": "review", "after": list(after), "limit": limit})
    return found


def one_schedule(**data) -> Schedule:
    limit = {"number": 9, "unit": "working_day"}
    (found,) = schedules(Cases.of(read_value(Item, {"id": "i", "name": "?", "promised_limit": limit, **data})))
    return found


def test_of_two_ways_side_by_side_the_longer_one_is_critical():
    found = one_schedule(steps=steps("a", "b<a", "c<a", "d<bc", b=2, c=5))
    assert [(span.begins, span.ends, span.critical) for span in found.spans] == [
        (0, 1, True),
        (1, 3, False),
        (1, 6, True),
        (6, 7, True),
    ]


def test_where_no_step_takes_time_none_is_critical():
    found = one_schedule(steps=steps("a", "b<a", a=0, b=0))
    assert not any(span.critical for span in found.spans)


def test_a_step_of_some_cases_that_costs_no_days_is_shown_and_said_not_to_be_in_all_of_them():
    first, inspected = steps("a", "b<a")
    asked = [{"id": "far", "kind": "yes_no", "ask": "远吗？"}]
    found = one_schedule(questions=asked, steps=[first, {**inspected, "counted": False, "when": {"far": True}}])
    assert [(span.step, span.certain) for span in found.spans] == [(0, True), (1, False)]


def test_what_the_applicant_does_before_is_no_part_of_it():
    asked, accepted = steps("a", "b<a")
    found = one_schedule(steps=[{**asked, "phase": "apply", "by": "applicant"}, accepted])
    assert [(span.step, span.begins) for span in found.spans] == [(1, 0)]


def test_an_item_without_a_promise_has_a_schedule_still():
    found = one_schedule(steps=steps("a"), promised_limit=None)
    assert (found.promise, found.days, found.ends) == (None, None, 1)


QUESTION = {"id": "q", "kind": "yes_no", "ask": "?"}
BY_ANSWER = {
    "number": 9,
    "unit": "working_day",
    "cases": [{"id": "soon", "when": {"q": True}, "number": 2}],
}


def test_situations_name_the_cases_where_they_are_all_of_them():
    situations = [{"id": "fast", "name": "?", "when": {"q": True}}]
    item = read_value(
        Item, {"id": "i", "name": "?", "questions": [QUESTION], "promised_limit": BY_ANSWER, "situations": situations}
    )
    told = {one.days: (one.situations, dict(one.answers)) for one in schedules(Cases.of(item))}
    assert told == {2: (("fast",), {}), 9: ((), {"q": False})}


def test_without_situations_answers_name_them():
    item = read_value(Item, {"id": "i", "name": "?", "questions": [QUESTION], "promised_limit": BY_ANSWER})
    assert [dict(one.answers) for one in schedules(Cases.of(item))] == [{"q": True}, {"q": False}]
