"""What has become of a catalogue: sums over the items that were there then and are there now, the others named."""

from collections import Counter
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from catalog.metrics.contributions import Why
from catalog.metrics.quantities import Quantity, Unknown
from catalog.metrics.since import Since, since
from catalog.metrics.tallies import tally
from catalog.model.item import Item
from catalog.model.reading import read_value
from catalog.model.registers import Registers
from tests.catalog.metrics.every_case import drawn_items

REGISTERS = Registers({})
VISIT = {"id": "v", "cause": "other", "reason": "?"}
QUANTITIES = {
    Since.FEWER_MATERIALS: Quantity.MATERIALS,
    Since.FEWER_FIELDS: Quantity.FIELDS,
    Since.FEWER_STEPS: Quantity.STEPS,
    Since.FEWER_VISITS: Quantity.VISITS,
    Since.FEWER_DAYS: Quantity.DAYS,
}


def counted(items: dict[str, dict]):
    read = (read_value(Item, {"id": name, "name": "?", **data}) for name, data in items.items())
    return [tally(one, REGISTERS, numbers=True) for one in read]


def test_the_split_rate_is_how_many_more_items_there_are_of_those_there_were() -> None:
    found = since(counted({"a": {}, "b": {}, "c": {}, "d": {}}), counted({"a": {}, "x": {}, "y": {}, "b": {}, "z": {}}))
    split = found[Since.SPLIT]
    assert (split.part, split.whole, split.value) == (1, 4, Fraction(1, 4))
    assert since(counted({"a": {}, "b": {}}), counted({"a": {}}))[Since.SPLIT].value == Fraction(-1, 2)
    assert since([], counted({"a": {}}))[Since.SPLIT].value is None


def test_an_item_is_compared_with_itself_and_one_that_is_new_or_gone_with_nothing() -> None:
    then = counted({"a": {"visits": [VISIT] * 3}, "b": {"visits": [VISIT]}, "gone": {"visits": [VISIT] * 9}})
    now = counted({"a": {"visits": [VISIT]}, "b": {"visits": [VISIT] * 2}, "new": {"visits": [VISIT] * 7}})
    found = since(then, now)[Since.FEWER_VISITS]
    assert (found.part, found.whole, found.items) == (1, 4, 2)
    assert {why: [one.id for one in ones] for why, ones in found.exceptions.items()} == {
        Why.NEW: ["new"],
        Why.GONE: ["gone"],
    }


def test_what_has_no_limit_in_one_of_the_states_is_left_out_of_the_days() -> None:
    week = {"promised_limit": {"number": 5, "unit": "working_day"}}
    day = {"promised_limit": {"number": 1, "unit": "working_day"}}
    found = since(counted({"a": week, "b": {}, "c": week}), counted({"a": day, "b": day, "c": {}}))[Since.FEWER_DAYS]
    assert (found.part, found.whole) == (4, 5)
    assert [one.id for one in found.exceptions[Why.NO_LIMIT]] == ["b", "c"]


@given(st.lists(drawn_items(), max_size=3), st.lists(drawn_items(), max_size=3), st.randoms(use_true_random=False))
def test_sums_are_those_of_the_items_of_both_states(past, present, chance) -> None:
    def named(items):
        names = chance.sample("abcd", len(items))
        return {name: tally(one, REGISTERS, numbers=True) for name, one in zip(names, items, strict=True)}

    then, now = named(past), named(present)
    found = since(*([replace(one, id=name) for name, one in state.items()] for state in (then, now)))
    assert found[Since.SPLIT].part == len(now) - len(then)
    for which, quantity in QUANTITIES.items():
        pairs = [(then[name].numbers[quantity], now[name].numbers[quantity]) for name in then.keys() & now.keys()]
        known = [pair for pair in pairs if not any(isinstance(one, Unknown) for one in pair)]
        assert (found[which].part, found[which].whole) == (sum(a - b for a, b in known), sum(a for a, _ in known))
        told = Counter(why for why, ones in found[which].exceptions.items() for _ in ones)
        assert told[Why.NEW] == len(now.keys() - then.keys())
        assert told[Why.GONE] == len(then.keys() - now.keys())
        assert sum(told.values()) == len(then.keys() | now.keys()) - len(known)
