"""What an item has otherwise than its base is found value by value, whatever the order of entries."""

from copy import deepcopy

from hypothesis import given
from hypothesis import strategies as st

from catalog.levels.difference import Difference, differences

MATERIALS = [{"id": "card", "copies": 1}, {"id": "form", "originals": 1, "when": {"agent": True}}]

words = st.sampled_from(["a", "b", "c"])
entries = st.dictionaries(words, st.one_of(words, st.integers(0, 3), st.none()), max_size=3)
lists = st.lists(entries, max_size=4).map(lambda found: [{**one, "id": f"e{at}"} for at, one in enumerate(found)])
files = st.dictionaries(st.sampled_from(["materials", "visits", "fees"]), lists, max_size=3)


@given(files)
def test_what_is_the_same_differs_in_nothing(file):
    assert list(differences(file, deepcopy(file))) == []


@given(files, st.randoms())
def test_the_order_of_entries_does_not_matter(file, random):
    shuffled = {name: random.sample(entries, len(entries)) for name, entries in file.items()}
    assert list(differences(file, shuffled)) == []


@given(files, files)
def test_what_differs_differs_from_the_other_side_too(base, item):
    both = base.keys() & item.keys()
    one = differences({name: base[name] for name in both}, item)
    other = differences({name: item[name] for name in both}, base)
    assert sorted(str((found.before, found.after)) for found in one) == sorted(
        str((found.after, found.before)) for found in other
    )


def test_each_value_of_an_entry_is_told_apart():
    item = [{"id": "form", "originals": 2}, {"id": "card", "copies": 1, "seal": "applicant"}]
    assert list(differences({"materials": MATERIALS}, {"materials": item})) == [
        Difference(("materials", 0, "originals"), 1, 2),
        Difference(("materials", 0, "when"), {"agent": True}, None),
        Difference(("materials", 1, "seal"), None, "applicant"),
    ]


def test_entries_on_one_side_only_are_there_or_gone():
    item = [MATERIALS[0], {"id": "more"}]
    assert list(differences({"materials": MATERIALS}, {"materials": item})) == [
        Difference(("materials", 1), None, {"id": "more"}),
        Difference(("materials",), MATERIALS[1], None, "form"),
    ]


def test_a_number_its_unit_and_its_cases_are_one_value_and_a_note_another():
    before = {"number": 5, "unit": "working_day", "note": "a"}
    after = {"number": 1, "unit": "month", "note": "b"}
    assert list(differences({"promised_limit": before}, {"promised_limit": after})) == [
        Difference(("promised_limit",), {"number": 5, "unit": "working_day"}, {"number": 1, "unit": "month"}),
        Difference(("promised_limit", "note"), "a", "b"),
    ]


def test_of_what_a_base_does_not_say_nothing_differs():
    assert list(differences({"id": "base", "version": 1}, {"id": "item", "version": 2, "fees": [{"id": "a"}]})) == []
