"""The table of an interview, looked up in both its forms, held to the plan and the cases it was made of."""

import json
from pathlib import Path

import pytest
from hypothesis import given

from catalog.library.library import Library
from catalog.model.conditions import NO_ANSWER, Verdict
from catalog.model.item import Item
from catalog.model.reading import read_value
from catalog.schema.kinds import Kind
from catalog.situations.cases import Cases
from catalog.situations.effort import TooTangledError
from catalog.situations.interview import interview
from catalog.situations.lookup import Lookup, meets
from catalog.situations.plan import Plan
from tests.catalog.situations.brute import every_case
from tests.catalog.situations.drawn import items, some_of
from tests.catalog.situations.test_cases import said
from tests.chances import chances

CITY = Path("examples/city")


def table_of(plan):
    """Make a table and send it through JSON, as programs in other languages get it."""
    return json.loads(json.dumps(interview(plan)))


def answered(item, chance):
    """Draw a case that can be, and leave out some of its answers."""
    whole = said(chance.choice(list(every_case(item))))
    return some_of(chance, whole)


def key(path):
    return "/".join(map(str, path))


@given(items(), chances())
def test_verdicts_looked_up_are_those_of_the_cases_under_any_answers(item, chance):
    cases, some = Cases.of(item), answered(item, chance)
    lookup = Lookup(table_of(Plan.of(cases)))
    for path in cases.granules:
        assert lookup.verdict(key(path), some) is cases.under(some).verdict(path)


@given(items(), chances())
def test_alternatives_decide_just_what_the_cases_decide_under_any_answers(item, chance):
    cases, some = Cases.of(item), answered(item, chance)
    table = table_of(Plan.of(cases))
    for path in cases.granules:
        at = table["granules"].get(key(path))
        condition = {"met": [{}], "unmet": []} if at is None else table["conditions"][at]
        verdict = cases.under(some).verdict(path)
        assert meets(condition["met"], some) == (verdict is Verdict.APPLIES)
        assert meets(condition["unmet"], some) == (verdict is Verdict.DOES_NOT_APPLY)


@given(items(), chances())
def test_open_questions_are_those_of_the_plan_under_any_answers(item, chance):
    plan, some = Plan.of(Cases.of(item)), answered(item, chance)
    assert Lookup(table_of(plan)).open(some) == [question.id for question in plan.open(some)]


def shown(table, answers):
    """Name the first question that is shown by its alternatives and not answered."""
    asked = (one["id"] for one in table["questions"] if meets(one["ask"], answers))
    return next((question for question in asked if question not in answers), None)


@given(items(), chances())
def test_matching_alternatives_leads_through_the_same_interview(item, chance):
    plan = Plan.of(Cases.of(item))
    table = table_of(plan)
    case = chance.choice(list(every_case(item)))
    answers = {}
    while question := plan.next(answers):
        assert shown(table, answers) == question.id
        answers[question.id] = case[question.id]
    assert shown(table, answers) is None


@given(items(), chances())
def test_options_are_offered_as_long_as_they_may_be_chosen(item, chance):
    plan = Plan.of(Cases.of(item))
    lookup = Lookup(table_of(plan))
    every = list(every_case(item))
    case = chance.choice(every)
    answers = {}
    while question := plan.next(answers):
        left = [one for one in every if all(one[name] == answer for name, answer in answers.items())]
        chosen = [one[question.id] for one in left]
        chosen = {value for one in chosen for value in (one if isinstance(one, frozenset) else [one])}
        assert set(lookup.offered(question.id, answers)) == chosen - {NO_ANSWER}
        answers[question.id] = case[question.id]


def test_the_tables_of_the_example_items_are_small():
    library = Library(CITY)
    for item in library.ids(Kind.ITEM):
        assert len(json.dumps(table_of(Plan.of(Cases.of(library.item(item)))), separators=(",", ":"))) < 16_384


def test_an_item_too_tangled_for_a_table_is_refused_and_names_its_questions():
    names = [f"q{index}" for index in range(16)]
    asked = [{"id": name, "kind": "yes_no", "ask": "?"} for name in names]
    pairs = [{one: True, other: True} for one, other in zip(names[:8], names[8:], strict=True)]
    needed = [{"id": "m", "name": "?", "when": {"any": pairs}}]
    item = read_value(Item, {"id": "one", "name": "?", "questions": asked, "materials": needed})
    with pytest.raises(TooTangledError) as raised:
        interview(Plan.of(Cases.of(item)), enough=300)
    assert len(raised.value.variables) == len(names)
