"""Changes of values: found one by one, made and taken back one by one, wherever their entries stand meanwhile."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.editing.differing import Named, ValueChange, changed, differing, path_of

IDS = st.sampled_from("abcd")
ENTRIES = st.dictionaries(IDS, st.dictionaries(st.sampled_from("xyz"), st.integers(0, 3)), max_size=4).map(
    lambda entries: [{"id": name, **entry} for name, entry in entries.items()]
)
DATA = st.dictionaries(st.sampled_from("klmn"), st.one_of(st.integers(0, 2), ENTRIES, st.lists(st.integers(0, 2))))


@given(DATA, DATA)
def test_all_changes_together_make_one_of_the_other_and_all_taken_back_give_it_back(before: Any, after: Any) -> None:
    changes = list(differing(before, after))
    made = before
    for change in changes:
        made = changed(made, change)
    assert made == after
    for change in reversed(changes):
        made = changed(made, change.inverse)
    assert made == before


def test_an_entry_that_was_moved_and_changed_is_told_as_both() -> None:
    before = [{"id": "a", "n": 1}, {"id": "b", "n": 1}]
    after = [{"id": "b", "n": 2}, {"id": "a", "n": 1}]
    assert list(differing(before, after)) == [
        ValueChange((), ["a", "b"], ["b", "a"], is_order=True),
        ValueChange((Named("b"), "n"), 1, 2),
    ]


def test_what_is_taken_back_goes_where_it_stood_though_its_neighbours_moved() -> None:
    (gone,) = differing([{"id": "a"}, {"id": "b"}, {"id": "c"}], [{"id": "a"}, {"id": "c"}])
    assert changed([{"id": "new"}, {"id": "a"}, {"id": "c"}], gone.inverse) == [
        {"id": "new"},
        {"id": "a"},
        {"id": "b"},
        {"id": "c"},
    ]


def test_an_address_leads_to_where_its_entry_stands_now() -> None:
    address = ("materials", Named("b"), "copies")
    assert path_of({"materials": [{"id": "x"}, {"id": "b", "copies": 1}]}, address) == ("materials", 1, "copies")
    assert path_of({"materials": [{"id": "x"}]}, address) is None


@pytest.mark.parametrize(("before", "after"), [(1, True), (1, 1.0), ("1", 1), (None, "")])
def test_what_only_seems_alike_is_another_value(before: Any, after: Any) -> None:
    assert list(differing({"k": before}, {"k": after})) == [ValueChange(("k",), before, after)]


def test_entries_that_nothing_names_are_one_value() -> None:
    assert list(differing({"k": ["a", "b"]}, {"k": ["b"]})) == [ValueChange(("k",), ["a", "b"], ["b"])]
