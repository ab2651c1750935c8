"""Numbers of situations and their figures, held to going through every case."""

from collections.abc import Mapping
from fractions import Fraction
from statistics import median

import pytest
from hypothesis import given

from catalog.model.conditions import Verdict, condition_of
from catalog.model.item import Item
from catalog.model.reading import read_value
from catalog.situations.cases import Cases
from catalog.situations.effort import TooTangledError
from catalog.situations.measures import Measure, measured
from catalog.situations.paths import Paths, paths
from tests.catalog.situations.brute import applying, every_case
from tests.catalog.situations.drawn import items
from tests.catalog.situations.test_cases import said

LIMIT = {"number": 20, "unit": "working_day"}


def distinct(item) -> list[Mapping]:
    """Give every distinct outcome of a drawn item, once."""
    found = (applying(item, case) for case in every_case(item))
    return list({tuple(outcome.items()): outcome for outcome in found}.values())


def materials(outcome) -> int:
    applied = [path for path in outcome if path[0] == "materials" and len(path) == 2 and outcome[path]]
    return sum(1 for path in applied if not outcome.get((*path, "waiver")))


def days(outcome) -> int:
    return next((path[2] for path in outcome if path[0] == "promised_limit" and outcome[path]), 20)


@given(items())
def test_there_are_as_many_situations_as_distinct_outcomes(item):
    assert paths(Cases.of(item)).situations == len(distinct(item))


@given(items())
def test_figures_are_those_of_the_distinct_outcomes(item):
    figures = paths(Cases.of(item)).figures
    counted = {Measure.MATERIALS: materials, Measure.DAYS: days, Measure.VISITS: lambda outcome: outcome["visits", 0]}
    for measure, count in counted.items():
        numbers = [count(outcome) for outcome in distinct(item)]
        found = figures[measure]
        assert (found.least, found.median, found.most) == (min(numbers), Fraction(median(numbers)), max(numbers))


@given(items())
def test_the_worst_answers_lead_to_the_most_whatever_else_is_answered(item):
    found = paths(Cases.of(item)).figures[Measure.MATERIALS]
    numbers = [
        materials(applying(item, case)) for case in every_case(item) if found.worst.items() <= said(case).items()
    ]
    assert numbers
    assert set(numbers) == {found.most}


@given(items())
def test_within_a_situation_only_its_outcomes_count(item):
    cases = Cases.of(item)
    plain = cases.space.true(condition_of({"situation": "plain"}))
    if cases.under({}).decided(plain) is Verdict.DOES_NOT_APPLY:
        return
    found = (applying(item, case) for case in every_case(item) if case["situation"] == frozenset({"plain"}))
    assert paths(cases.within(plain)).situations == len({tuple(outcome.items()) for outcome in found})


def item_of(**elements) -> Item:
    return read_value(Item, {"id": "one", "name": "?", **elements})


def figures_of(**elements) -> Paths:
    return paths(Cases.of(item_of(**elements)))


AGENT = {"id": "agent", "kind": "yes_no", "ask": "?"}
SIZE = {"id": "size", "kind": "choice", "ask": "?", "options": [{"id": "s", "label": "s"}, {"id": "l", "label": "l"}]}


def test_an_item_without_questions_is_one_situation():
    found = figures_of(materials=[{"id": "m", "name": "?", "copies": 2}])
    assert found.situations == 1
    assert found.figures[Measure.COPIES].most == 2
    assert found.figures[Measure.COPIES].worst == {}


def test_of_a_group_the_options_with_the_fewest_materials_count():
    materials = [
        {"id": "deed", "name": "?", "copies": 1, "group": "proof", "option": "own"},
        {"id": "tax", "name": "?", "copies": 1, "group": "proof", "option": "own"},
        {"id": "lease", "name": "?", "copies": 1, "group": "proof", "when": {"agent": False}},
    ]
    groups = [{"id": "proof", "name": "?", "need": 1}]
    found = figures_of(questions=[AGENT], materials=materials, material_groups=groups).figures[Measure.MATERIALS]
    assert (found.least, found.most, found.worst) == (1, 2, {"agent": True})


def test_an_option_of_a_group_that_is_waived_costs_nothing():
    materials = [
        {"id": "deed", "name": "?", "group": "proof", "waiver": {"by": "certificate"}},
        {"id": "lease", "name": "?", "group": "proof"},
    ]
    found = figures_of(materials=materials, material_groups=[{"id": "proof", "name": "?"}])
    assert found.figures[Measure.MATERIALS].most == 0


def test_copies_count_for_everybody_of_a_party_and_by_the_case():
    party = [{"id": "holder", "name": "?", "count": 3}]
    count = {"number": 1, "cases": [{"id": "large", "when": {"size": "l"}, "number": 2}]}
    material = {"id": "card", "name": "?", "party": "holder", "copies": count, "originals": 1}
    found = figures_of(questions=[SIZE], parties=party, materials=[material]).figures[Measure.COPIES]
    assert (found.least, found.most, found.worst) == (6, 9, {"size": "l"})


def test_fields_filled_beforehand_and_waived_forms_are_no_work():
    fields = [
        {"id": "a", "label": "a"},
        {"id": "b", "label": "b", "prefill": {"dataset": "d", "when": {"agent": False}}},
    ]
    forms = [
        {"id": "f", "name": "?", "fields": fields},
        {"id": "g", "name": "?", "fields": fields, "waiver": {"by": "data"}},
    ]
    found = figures_of(questions=[AGENT], forms=forms).figures[Measure.FIELDS]
    assert (found.least, found.most) == (1, 2)


def test_a_fee_by_rate_has_no_number_where_it_is_charged():
    rate = {"id": "tax", "name": "?", "rate": {"percent": 5, "of": "?"}, "when": {"size": "l"}}
    found = figures_of(questions=[SIZE], fees=[rate, {"id": "card", "name": "?", "amount": {"number": 40}}])
    assert found.figures[Measure.FEE].unknown is Verdict.DEPENDS
    assert found.figures[Measure.FEE].most == 40


def test_there_is_no_figure_where_there_never_is_a_number():
    assert figures_of(promised_limit={"none": True}).figures[Measure.DAYS] is None


def test_limits_in_other_units_count_as_working_days():
    limit = {
        "number": 2,
        "unit": "month",
        "cases": [{"id": "fast", "when": {"agent": False}, "number": 4, "unit": "hour"}],
    }
    found = figures_of(questions=[AGENT], promised_limit=limit).figures[Measure.DAYS]
    assert (found.least, found.most) == (Fraction(1, 2), 44)


def test_an_item_that_is_too_tangled_says_which_questions_make_it_so():
    names = [f"q{index}" for index in range(24)]
    options = [{"id": option, "label": option} for option in "abc"]
    asked = [{"id": name, "kind": "choice", "ask": "?", "options": options} for name in names]
    pairs = [(one, other, a, b) for one in names for other in names if one < other for a in "ab" for b in "ab"]
    needed = [{"id": f"m{at}", "name": "?", "when": {one: a, other: b}} for at, (one, other, a, b) in enumerate(pairs)]
    cases = Cases.of(item_of(questions=asked, materials=needed))
    with pytest.raises(TooTangledError) as raised:
        paths(cases, enough=20_000)
    assert len(raised.value.variables) == len(names)


def test_the_worst_answers_are_none_to_a_question_that_is_not_asked():
    """If asked, `late` can't be answered by s: so that answer would settle `early`, if it were not left out."""
    early = {"id": "early", "kind": "multi", "ask": "?", "options": [{"id": "s", "label": "s"}]}
    only = [{"id": "s", "label": "s", "when": {"early": "s"}}, {"id": "l", "label": "l"}]
    late = {**SIZE, "id": "late", "options": only, "when": {"not": {"early": "s"}}}
    needed = [{"id": "m", "name": "?", "when": {"early": "s"}}]
    found = figures_of(questions=[late, early], materials=needed).figures[Measure.MATERIALS]
    assert found.worst == {"early": frozenset({"s"})}


def asked(how_many: int):
    return [{"id": f"q{index}", "kind": "yes_no", "ask": "?"} for index in range(how_many)]


def test_fees_that_add_up_to_too_many_sums_are_too_tangled():
    amounts = [{"number": 3**index} for index in range(30)]
    fees = [{"id": f"f{at}", "name": "?", "amount": one, "when": {f"q{at}": True}} for at, one in enumerate(amounts)]
    with pytest.raises(TooTangledError) as raised:
        paths(Cases.of(item_of(questions=asked(31), fees=fees)), enough=20_000)
    assert raised.value.variables == tuple(range(30))


def test_options_of_a_group_that_all_count_differently_are_too_tangled():
    materials = [
        {"id": f"m{at}", "name": "?", "copies": 3**at, "group": "proof", "when": {f"q{at}": True}} for at in range(30)
    ]
    with pytest.raises(TooTangledError):
        figures_of(questions=asked(30), materials=materials, material_groups=[{"id": "proof", "name": "?", "need": 15}])


def test_measures_of_the_same_cases_are_added_up():
    materials = [{"id": f"m{index}", "name": "?", "when": {"agent": True}} for index in range(5)]
    assert [
        number
        for _, number in measured(Cases.of(item_of(questions=[AGENT], materials=materials)))[Measure.MATERIALS].terms
    ] == [5]
