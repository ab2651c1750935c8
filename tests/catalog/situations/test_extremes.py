"""The least and the most of a measure, held to the figures of all situations."""

from hypothesis import given

from catalog.model.conditions import Verdict
from catalog.situations.cases import Cases
from catalog.situations.extremes import extremes
from catalog.situations.measures import Measure, measured
from catalog.situations.paths import paths
from tests.catalog.situations.drawn import items
from tests.catalog.situations.test_paths import AGENT, item_of


@given(items())
def test_the_least_and_the_most_are_those_of_all_situations(item):
    cases = Cases.of(item)
    figures = paths(cases).figures
    for measure, one in measured(cases).items():
        found = extremes(cases, one)
        assert (found.least, found.most, found.exact) == (figures[measure].least, figures[measure].most, True)


@given(items())
def test_of_a_tangled_item_there_are_bounds_that_nothing_lies_beyond(item):
    cases = Cases.of(item)
    figures = paths(cases).figures
    for measure, one in measured(cases).items():
        found = extremes(cases, one, enough=0)
        assert found.least <= figures[measure].least
        assert found.most >= figures[measure].most


def test_where_there_is_a_number_in_some_cases_only_those_count():
    rate = {"id": "tax", "name": "?", "rate": {"percent": 5, "of": "?"}, "when": {"agent": True}}
    card = {"id": "card", "name": "?", "amount": {"number": 40}, "when": {"agent": True}}
    cases = Cases.of(item_of(questions=[AGENT], fees=[rate, card]))
    fee = measured(cases)[Measure.FEE]
    assert cases.under({}).decided(fee.unknown) is Verdict.DEPENDS
    assert extremes(cases, fee).most == 0


def test_where_there_is_no_number_there_is_nothing_to_tell():
    cases = Cases.of(item_of(promised_limit={"none": True}))
    assert extremes(cases, measured(cases)[Measure.DAYS]) is None
