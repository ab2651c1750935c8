"""All situations one after the other, held to going through every case."""

from hypothesis import given

from catalog.model.conditions import Verdict, verdict
from catalog.situations.cases import Cases
from catalog.situations.enumeration import answers_to, outcomes
from catalog.situations.measures import Measure
from catalog.situations.paths import paths
from tests.catalog.situations.brute import applying, every_case
from tests.catalog.situations.drawn import items
from tests.catalog.situations.test_paths import AGENT, SIZE, item_of, materials


@given(items())
def test_every_case_is_in_one_situation_and_cases_of_one_have_the_same_list(item):
    cases = Cases.of(item)
    conditions = [(one, answers_to(cases, one.where)) for one in outcomes(cases, 100_000)]
    lists = {}
    for case in every_case(item):
        held = [at for at, (_, condition) in enumerate(conditions) if verdict(condition, case) is Verdict.APPLIES]
        assert len(held) == 1
        expected = applying(item, case)
        assert lists.setdefault(held[0], expected) == expected
        assert conditions[held[0]][0].figures[Measure.MATERIALS] == materials(expected)
    assert len(lists) == len(conditions) == paths(cases).situations


def test_no_more_are_given_than_wanted():
    needed = [{"id": "m", "name": "?", "when": {"agent": True}}, {"id": "n", "name": "?", "when": {"size": "l"}}]
    cases = Cases.of(item_of(questions=[AGENT, SIZE], materials=needed))
    assert len(list(outcomes(cases, 3))) == 3


def test_where_a_fee_goes_by_rate_there_is_no_number():
    rate = {"id": "tax", "name": "?", "rate": {"percent": 5, "of": "?"}, "when": {"agent": True}}
    cases = Cases.of(item_of(questions=[AGENT], fees=[rate]))
    assert {one.figures[Measure.FEE] for one in outcomes(cases, 9)} == {None, 0}
