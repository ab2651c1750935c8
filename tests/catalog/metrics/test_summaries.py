"""Figures of many items are the sums of what each adds, and name who does not count."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from catalog.metrics.contributions import Why
from catalog.metrics.indicators import Indicator
from catalog.metrics.summaries import grouped, of_entries, summary
from catalog.metrics.tallies import By, Total, is_withdrawn, tally
from catalog.model.item import Item
from catalog.model.reading import read_value
from catalog.model.registers import Registers
from catalog.schema.kinds import Kind
from tests.catalog.metrics.every_case import drawn_items

VISIT = {"id": "v", "cause": "signing", "reason": "?"}
REGISTERS = Registers(
    {
        Kind.AUTHORITIES: {"a": {"id": "a", "level": "city"}, "b": {"id": "b", "level": "county"}},
        Kind.CATALOGUE: {"c": {"id": "c", "item_type": "licence"}},
    }
)


def item(**data):
    return read_value(Item, {"id": "drawn", "name": "?", **data})


def tallies(*items, situations=False):
    return [tally(item(id=f"i{place}", **one), REGISTERS, situations=situations) for place, one in enumerate(items)]


@given(st.lists(drawn_items(), max_size=2))
def test_a_sum_is_that_of_its_items(items):
    found = [tally(one, REGISTERS) for one in items]
    of_all = summary(found)
    assert of_all.items == len(items)
    for indicator, result in of_all.results.items():
        added = [one.contributions[indicator] for one in found]
        assert (result.part, result.whole) == (sum(one.part for one in added), sum(one.whole for one in added))
        assert sum(map(len, result.exceptions.values())) == sum(one.why is not None for one in added)
        assert (result.value is None) == (result.whole == 0)


def test_limits_are_added_up_before_they_are_divided():
    def limits(statutory, promised):
        return {
            "statutory_limit": {"number": statutory, "unit": "working_day"},
            "promised_limit": {"number": promised, "unit": "working_day"},
        }

    result = summary(tallies(limits(100, 50), limits(10, 0), {})).results[Indicator.LIMIT_REDUCTION]
    assert (result.part, result.whole, result.value) == (60, 110, Fraction(6, 11))
    assert [one.id for one in result.exceptions[Why.NO_LIMIT]] == ["i2"]


def test_who_reaches_an_indicator_can_be_listed_and_who_only_counts_as_if_cannot():
    phone = {"channels": {"online": {"kind": "full", "urls": {"mobile": "?"}}}}
    result = summary(tallies(phone, {"exempt": [{"metric": "mobile", "reason": "?"}]}, {})).results[Indicator.MOBILE]
    assert (result.part, result.whole, result.reached) == (2, 3, ("i0",))


def test_means_and_sums_of_entries_list_nobody():
    found = summary(tallies({"visits": [VISIT]}, {})).results
    assert (found[Indicator.MEAN_VISITS].value, found[Indicator.MEAN_VISITS].reached) == (Fraction(1, 2), ())


def test_items_are_told_apart_by_what_the_registers_say():
    found = tallies(
        {"authority": "a", "catalogue": "c", "audience": ["person", "enterprise"]},
        {"authority": "b", "audience": ["person"]},
        {},
    )
    ids = {by: {group: [one.id for one in of] for group, of in grouped(found, by).items()} for by in By}
    assert ids == {
        By.AUTHORITY: {"a": ["i0"], "b": ["i1"], "": ["i2"]},
        By.TYPE: {"licence": ["i0"], "": ["i1", "i2"]},
        By.AUDIENCE: {"person": ["i0", "i1"], "enterprise": ["i0"], "": ["i2"]},
        By.LEVEL: {"city": ["i0"], "county": ["i1"], "": ["i2"]},
    }
    assert list(grouped(found, By.TYPE)) == ["licence", ""]


def test_an_entry_is_claimed_by_any_item_of_it_and_no_item_claims_what_is_not_there():
    found = of_entries(tallies({"catalogue": "c"}, {"catalogue": "c"}, {"catalogue": "lost"}, {}), ["c", "d"])
    claimed, per_entry = found[Indicator.CLAIMED], found[Indicator.MEAN_ITEMS]
    assert (claimed.part, claimed.whole, per_entry.value) == (1, 2, 2)


def test_totals_and_causes_are_added_up():
    forms = [{"id": "f", "name": "?", "fields": [{"id": "a", "label": "?"}]}]
    submission = {**VISIT, "cause": "submission"}
    found = summary(tallies({"visits": [VISIT, submission], "forms": forms}, {"visits": [submission]}))
    assert found.causes == {"submission": 2, "signing": 1}
    assert (found.totals[Total.FIELDS], found.totals[Total.VISITS]) == (1, 3)
    assert Total.SITUATIONS not in found.totals


def test_situations_are_added_up_where_they_are_wanted_and_the_tangled_are_named():
    ask = {"id": "age", "kind": "yes_no", "ask": "?"}
    two = {"questions": [ask], "visits": [{**VISIT, "when": {"age": True}}]}
    many = {"questions": [{**ask, "id": f"q{number}"} for number in range(400)]}
    found = summary(tallies(two, {}, many, situations=True))
    assert (found.totals[Total.SITUATIONS], found.tangled) == (3, ("i2",))


def test_only_a_withdrawn_item_no_longer_counts():
    assert [is_withdrawn(item(state=state)) for state in ("in_force", "suspended", "withdrawn")] == [False, False, True]
