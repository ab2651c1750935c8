"""A difference is tighter, looser, both, or neither."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.levels.difference import differences
from catalog.levels.direction import Direction, asks_more, direction
from catalog.model.parts import Unit
from catalog.model.working_time import WorkingTime

TIGHTER, LOOSER, MIXED, OTHERWISE = Direction.TIGHTER, Direction.LOOSER, Direction.MIXED, Direction.OTHERWISE
GROUP = [{"id": "proof", "name": "场所证明", "need": 1}]


def ways(base, item):
    return [direction(found, base) for found in differences(base, item)]


def material(**values):
    return {"materials": [{"id": "card", **values}], "material_groups": GROUP}


@pytest.mark.parametrize(
    ("before", "after", "way"),
    [
        ({"copies": 1}, {"copies": 2}, TIGHTER),
        ({}, {"copies": 1}, TIGHTER),
        ({}, {"copies": 0}, OTHERWISE),
        ({"originals_shown": 1}, {}, LOOSER),
        ({"copies": 1}, {"copies": {"number": 1, "cases": [{"id": "a", "when": {"b": True}, "number": 2}]}}, TIGHTER),
        (
            {"copies": 2},
            {"copies": {"number": 3, "cases": [{"id": "a", "when": {"b": True}, "number": 1}]}},
            MIXED,
        ),
        ({"necessity": "deferrable"}, {"necessity": "required"}, TIGHTER),
        ({"necessity": "required"}, {"necessity": "optional"}, LOOSER),
        ({"medium": "either"}, {"medium": "paper"}, TIGHTER),
        ({"medium": "both"}, {"medium": "electronic"}, LOOSER),
        ({"medium": "paper"}, {"medium": "electronic"}, OTHERWISE),
        ({}, {"waiver": {"by": "data"}}, LOOSER),
        ({"waiver": {"by": "data"}}, {}, TIGHTER),
        ({"waiver": {"by": "data"}}, {"waiver": {"by": "data", "when": {"channel": "online"}}}, OTHERWISE),
        ({}, {"when": {"agent": True}}, LOOSER),
        ({"when": {"agent": True}}, {"when": {"agent": False}}, OTHERWISE),
        ({}, {"issued_within": {"number": 6, "unit": "month"}}, TIGHTER),
        ({"issued_within": {"number": 1, "unit": "year"}}, {"issued_within": {"number": 6, "unit": "month"}}, TIGHTER),
        ({"until": {"number": 5, "unit": "day"}}, {"until": {"number": 9, "unit": "day"}}, LOOSER),
        ({}, {"group": "proof"}, LOOSER),
        ({"requirements": "a"}, {"requirements": "b"}, OTHERWISE),
    ],
)
def test_a_material_asks_more_or_less(before, after, way):
    assert ways(material(**before), material(**after)) == [way]


@pytest.mark.parametrize("name", ["materials", "visits", "fees", "forms", "conditions", "prohibitions"])
def test_one_more_entry_asks_more_and_one_less_asks_less(name):
    assert ways({name: []}, {name: [{"id": "more"}]}) == [TIGHTER]
    assert ways({name: [{"id": "more"}]}, {name: []}) == [LOOSER]


def test_what_asks_nothing_is_no_demand():
    for eased in ({"necessity": "optional"}, {"waiver": {"by": "data"}}):
        assert ways({"materials": []}, {"materials": [{"id": "more", **eased}]}) == [OTHERWISE]
    sometimes = {"id": "more", "waiver": {"by": "data", "when": {"channel": "online"}}}
    assert ways({"materials": []}, {"materials": [sometimes]}) == [TIGHTER]


def test_one_more_to_choose_from_asks_less():
    more = {**material(), "materials": [{"id": "card"}, {"id": "lease", "group": "proof"}]}
    assert ways(material(), more) == [LOOSER]
    assert ways(more, material()) == [TIGHTER]


def test_fields_and_fees_are_weighed():
    form = {"forms": [{"id": "f", "fields": [{"id": "a", "required": False}]}]}
    other = {
        "forms": [{"id": "f", "fields": [{"id": "a", "required": True}, {"id": "b", "prefill": {"dataset": "x"}}]}]
    }
    assert ways(form, other) == [TIGHTER, OTHERWISE]
    fee = {"fees": [{"id": "f", "rate": {"percent": 1.5, "of": "x"}}]}
    assert ways(fee, {"fees": [{"id": "f", "rate": {"percent": 1, "of": "x"}}]}) == [LOOSER]


@given(
    st.integers(0, 400),
    st.integers(0, 400),
    st.sampled_from([*Unit]),
    st.sampled_from([*Unit]),
)
def test_limits_are_compared_in_working_days(number, other, unit, another):
    before, after = WorkingTime().days(number, unit), WorkingTime().days(other, another)
    base = {"promised_limit": {"number": number, "unit": str(unit)}}
    item = {"promised_limit": {"number": other, "unit": str(another)}}
    wanted = LOOSER if after > before else TIGHTER if after < before else OTHERWISE
    assert set(ways(base, item)) <= {wanted}
    assert any(asks_more(found, base) for found in differences(base, item)) == (after > before)


def test_a_limit_that_is_gone_is_the_longest_and_one_longer_in_some_case_goes_both_ways():
    def limit(**values):
        return {"promised_limit": {"unit": "working_day", **values}}

    assert ways(limit(number=5), {"promised_limit": {"none": True}}) == [LOOSER]
    cases = [{"id": "far", "when": {"far": True}, "number": 9}]
    assert ways(limit(number=5), limit(number=4, cases=cases)) == [MIXED]
    assert ways(limit(number=5), limit(number=5, cases=cases)) == [LOOSER]
    others = [{"id": "far", "when": {"far": False}, "number": 1}]
    assert ways(limit(number=5, cases=cases), limit(number=5, cases=others)) == [OTHERWISE]


def test_the_law_s_limit_is_no_demand_of_the_office():
    base = {"statutory_limit": {"number": 5, "unit": "day"}}
    (found,) = differences(base, {"statutory_limit": {"number": 9, "unit": "day"}})
    assert direction(found, base) is LOOSER
    assert not asks_more(found, base)


def test_a_channel_more_is_an_offer():
    offered = {"channels": {"window": {}, "online": {"kind": "full"}}}
    assert ways({"channels": {"window": {}}}, offered) == [LOOSER]
    assert ways(offered, {"channels": {"window": {}}}) == [TIGHTER]


def test_names_steps_and_bases_go_neither_way():
    base = {"name": "a", "steps": [{"id": "s", "unit": "x"}], "materials": [{"id": "m", "basis": []}]}
    item = {"name": "b", "steps": [], "materials": [{"id": "m", "basis": [{"law": "l"}]}]}
    assert set(ways(base, item)) == {OTHERWISE}
