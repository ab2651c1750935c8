"""What an item adds to each indicator, case by case."""

from fractions import Fraction

import pytest
from hypothesis import given

from catalog.metrics.assured import Assured
from catalog.metrics.contributions import Why
from catalog.metrics.indicators import OF_ITEMS, Indicator, contributions
from catalog.model.item import Item
from catalog.model.reading import read_value
from tests.catalog.metrics.every_case import drawn_items

VISIT = {"id": "v", "cause": "other", "reason": "?"}
AGE = {"id": "age", "kind": "yes_no", "ask": "?"}


def added(**item):
    return contributions(Assured(read_value(Item, {"id": "drawn", "name": "?", **item})))


def numbers(indicator, **item):
    one = added(**item)[indicator]
    return one.part, one.whole, one.why


@pytest.mark.parametrize(("visits", "zero", "one"), [(0, 1, 1), (1, 0, 1), (2, 0, 0)])
def test_no_visit_is_a_number_of_visits_that_equals_zero(visits, zero, one):
    found = added(visits=[VISIT] * visits)
    assert (found[Indicator.ZERO_VISITS].part, found[Indicator.ONE_VISIT].part) == (zero, one)
    assert found[Indicator.MEAN_VISITS].part == visits


def test_an_exempt_item_is_left_out_with_its_reason_unless_it_reaches_the_indicator():
    exempt = [{"metric": "zero_visits", "reason": "当面核对"}]
    missed = added(visits=[VISIT], exempt=exempt)[Indicator.ZERO_VISITS]
    assert (missed.whole, missed.why, missed.reason.in_language("zh")) == (0, Why.EXEMPT, "当面核对")
    assert numbers(Indicator.ZERO_VISITS, exempt=exempt) == (1, 1, None)
    assert numbers(Indicator.ONE_VISIT, visits=[VISIT] * 2, exempt=exempt) == (0, 1, None)


def test_an_exemption_for_some_cases_leaves_the_others_to_be_proved():
    visits = [{**VISIT, "when": {"age": True}}]
    exempt = [{"metric": "zero_visits", "reason": "?", "when": {"age": True}}]
    assert numbers(Indicator.ZERO_VISITS, questions=[AGE], visits=visits, exempt=exempt) == (1, 1, None)
    assert numbers(Indicator.ZERO_VISITS, questions=[AGE], visits=[VISIT], exempt=exempt) == (0, 1, None)


def test_what_cannot_be_done_online_or_on_the_phone_counts_as_done_and_is_named():
    online = {"online": {"kind": "full", "urls": {"pc": "?"}}}
    assert numbers(Indicator.MOBILE, channels=online) == (0, 1, None)
    exempt = [{"metric": "mobile", "reason": "?"}]
    assert numbers(Indicator.MOBILE, channels=online, exempt=exempt) == (1, 1, Why.EXEMPT_DONE)
    assert numbers(Indicator.ONLINE, channels=online) == (1, 1, None)
    assert numbers(Indicator.ONLINE, channels={"window": {}}) == (0, 1, None)
    unsuited = [{"metric": "online", "reason": "?"}]
    for indicator in (Indicator.ONLINE, Indicator.MOBILE):
        assert numbers(indicator, channels={"window": {}}, exempt=unsuited) == (1, 1, Why.EXEMPT_DONE)
    assert numbers(Indicator.ONLINE, channels={"window": {}}, exempt=exempt) == (0, 1, None)


def test_limits_are_compared_in_working_days_and_not_where_one_is_missing():
    month, week = {"number": 1, "unit": "month"}, {"number": 5, "unit": "working_day"}
    assert numbers(Indicator.LIMIT_REDUCTION, statutory_limit=month, promised_limit=week) == (17, 22, None)
    year = {"number": 1, "unit": "year"}
    assert numbers(Indicator.LIMIT_REDUCTION, statutory_limit=year, promised_limit=week) == (245, 250, None)
    none = numbers(Indicator.LIMIT_REDUCTION, statutory_limit={"none": True}, promised_limit=week)
    assert none == (0, 0, Why.NO_LIMIT)
    exempt = [{"metric": "limit_reduction", "reason": "?"}]
    left = numbers(Indicator.LIMIT_REDUCTION, statutory_limit=month, promised_limit=week, exempt=exempt)
    assert left == (0, 0, Why.EXEMPT)


def test_a_limit_that_is_missing_in_some_case_is_missing():
    limit = {"number": 5, "unit": "working_day", "cases": [{"id": "c", "when": {"age": True}, "none": True}]}
    found = numbers(Indicator.LIMIT_REDUCTION, questions=[AGE], statutory_limit=limit, promised_limit=limit)
    assert found == (0, 0, Why.NO_LIMIT)


def test_figures_from_before_are_compared_with_the_worst_case_of_today():
    before = {"materials": 9, "visits": 3, "days": 20.5, "source": "?"}
    materials = [{"id": "a", "name": "?"}, {"id": "b", "name": "?", "when": {"age": True}}]
    found = added(questions=[AGE], before=before, materials=materials, visits=[VISIT])
    assert (found[Indicator.FEWER_MATERIALS].part, found[Indicator.FEWER_MATERIALS].whole) == (7, 9)
    assert (found[Indicator.FEWER_VISITS].part, found[Indicator.FEWER_VISITS].whole) == (2, 3)
    assert found[Indicator.FEWER_DAYS].why is Why.NO_LIMIT
    assert found[Indicator.FEWER_STEPS].why is Why.NO_BEFORE
    limit = {"number": 5, "unit": "working_day"}
    assert added(before=before, promised_limit=limit)[Indicator.FEWER_DAYS].part == Fraction(31, 2)


def test_waived_materials_and_prefilled_fields_are_counted_one_by_one():
    materials = [
        {"id": "a", "name": "?", "waiver": {"by": "data"}},
        {"id": "b", "name": "?", "waiver": {"by": "data", "when": {"age": True}}},
        {"id": "c", "name": "?"},
        {"id": "d", "name": "?", "necessity": "optional"},
    ]
    assert numbers(Indicator.WAIVED_MATERIALS, questions=[AGE], materials=materials) == (1, 3, None)
    filled = {"dataset": "?"}
    fields = [{"id": "a", "label": "?", "prefill": filled}, {"id": "b", "label": "?"}]
    forms = [
        {"id": "f", "name": "?", "fields": fields},
        {"id": "g", "name": "?", "fields": fields, "waiver": {"by": "generated"}},
    ]
    assert numbers(Indicator.PREFILLED_FIELDS, forms=forms) == (3, 4, None)


@pytest.mark.parametrize(("decision", "part"), [("automatic", 1), ("assisted", 0), ("manual", 0), ("", 0)])
def test_only_automatic_decisions_count_as_such(decision, part):
    assert added(decision=decision)[Indicator.AUTOMATIC].part == part


def test_an_item_that_is_too_tangled_counts_as_not_reached_and_says_so():
    asked = [{"id": f"q{number}", "kind": "yes_no", "ask": "?"} for number in range(400)]
    visits = [{**VISIT, "when": {"q1": True}}]
    materials = [{"id": "a", "name": "?", "waiver": {"by": "data", "when": {"q1": True}}}]
    found = added(questions=asked, visits=visits, materials=materials, before={"visits": 3, "source": "?"})
    assert found[Indicator.ZERO_VISITS].why is Why.NOT_PROVED
    assert (found[Indicator.ZERO_VISITS].part, found[Indicator.ZERO_VISITS].whole) == (0, 1)
    assert found[Indicator.WAIVED_MATERIALS].why is Why.NOT_PROVED
    assert {found[one].why for one in (Indicator.FEWER_VISITS, Indicator.MEAN_VISITS)} == {Why.NO_NUMBER}


@given(drawn_items())
def test_no_item_adds_more_than_it_has(item):
    for indicator, one in contributions(Assured(item)).items():
        assert one.whole >= 0
        if indicator in OF_ITEMS:
            assert (one.part, one.whole) in {(0, 0), (0, 1), (1, 1)}


def test_what_is_on_the_catalogues_list_is_left_out_of_no_visit_alone_and_only_if_it_misses_it():
    def counted(visits, **more):
        item = read_value(Item, {"id": "drawn", "name": "?", "visits": [VISIT] * visits, **more})
        found = contributions(Assured(item, is_unsuited=True))
        return [
            (found[one].part, found[one].whole, found[one].why) for one in (Indicator.ZERO_VISITS, Indicator.ONE_VISIT)
        ]

    assert counted(0) == [(1, 1, None), (1, 1, None)]
    assert counted(2) == [(0, 0, Why.UNSUITED), (0, 1, None)]
    exempt = [{"metric": "zero_visits", "reason": "?"}]
    assert counted(1, exempt=exempt)[0] == (0, 0, Why.EXEMPT)
