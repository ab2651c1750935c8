"""What differs between items is told once, with those who have it; what is the same is not told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.findings.words import Language
from catalog.model.item import Item
from catalog.model.reading import read_pruned
from catalog.model.registers import Registers
from guides.comparison.build import Side, comparison
from guides.subject import Subject

WORDS = st.sampled_from(["身份证", "申请表", "合同"])
MATERIALS = st.lists(
    st.fixed_dictionaries(
        {"id": st.sampled_from(["card", "form", "lease"]), "name": WORDS, "copies": st.integers(0, 2)},
        optional={"requirements": WORDS},
    ),
    max_size=3,
    unique_by=lambda one: one["id"],
)


def side(name, *, is_base=False, **data):
    whole = {"id": name, "name": "登记", "authority": name, **data}
    return Side(Subject.of(read_pruned(Item, whole), Registers(), Language.ZH), whole, is_base)


def rows(*sides):
    found = comparison(sides)
    return {
        (row.entry, row.aspect): {column: value.text for value in row.values for column in value.columns}
        for section in found.sections
        for row in section.rows
    }


@given(MATERIALS, st.integers(1, 4))
def test_items_that_are_alike_differ_in_nothing(materials, count):
    found = comparison([side(f"a{number}", materials=materials) for number in range(count)])
    assert (found.sections, found.stricter) == ((), ())


@given(MATERIALS, st.randoms())
def test_the_order_of_entries_is_no_difference(materials, random):
    shuffled = random.sample(materials, len(materials))
    assert rows(side("a", materials=materials), side("b", materials=shuffled)) == {}


@given(st.lists(MATERIALS, min_size=2, max_size=4))
def test_every_difference_is_told_with_all_who_have_a_value(lists):
    for row in rows(*(side(f"a{number}", materials=one) for number, one in enumerate(lists))).values():
        assert len(set(row.values())) > 1
        assert len(row) > 1


def test_an_entry_is_known_by_its_id_else_by_what_it_is_called():
    one = [{"id": "card", "name": "身份证", "copies": 1}]
    other = [{"id": "id-card", "name": "身份证", "copies": 2}]
    renamed = [{"id": "card", "name": "居民身份证", "copies": 1}]
    assert rows(side("a", materials=one), side("b", materials=other)) == {
        ("身份证", "份数"): {0: "复印件1份", 1: "复印件2份"},
    }
    assert rows(side("a", materials=one), side("b", materials=renamed)) == {
        ("身份证", "名称"): {0: "身份证", 1: "居民身份证"},
    }


def test_who_has_not_an_entry_is_told_and_not_what_others_say_of_it():
    assert rows(side("a", materials=[]), side("b", materials=[{"id": "card", "name": "身份证", "copies": 1}])) == {
        ("身份证", ""): {0: "没有", 1: "有"},
    }


def test_what_a_base_leaves_open_is_compared_among_items_only():
    limit = {"number": 5, "unit": "day"}
    found = rows(side("base", is_base=True), side("a", promised_limit=limit), side("b", promised_limit=limit))
    assert found == {}


@pytest.mark.parametrize(("number", "told"), [(4, []), (5, []), (6, ["承诺办结时限"])])
def test_what_takes_longer_than_the_base_is_flagged(number, told):
    base = side("base", is_base=True, promised_limit={"number": 5, "unit": "day"})
    found = comparison([base, side("a", promised_limit={"number": number, "unit": "day"})])
    assert [(one.column, one.label) for one in found.stricter] == [(1, label) for label in told]
