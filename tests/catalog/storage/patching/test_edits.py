"""What edits mean: on data, apart from any text."""

import pytest

from catalog.findings.errors import PatchRefused
from catalog.storage.patching.edits import Delete, Edit, Insert, Move, Rename, Set, apply, position

DATA = {"id": "x", "steps": [{"id": "a"}, {"id": "b"}], "fees": None}


@pytest.mark.parametrize(
    ("edit", "wanted"),
    [
        (Set((), 1), 1),
        (Set(("steps", 1, "id"), "c"), {"id": "x", "steps": [{"id": "a"}, {"id": "c"}], "fees": None}),
        (Insert(("steps",), 0, 1), {"id": "x", "steps": [1, {"id": "a"}, {"id": "b"}], "fees": None}),
        (Insert(("fees",), 0, 1), {"id": "x", "steps": DATA["steps"], "fees": [1]}),
        (Insert(("fees",), "k", 1), {"id": "x", "steps": DATA["steps"], "fees": {"k": 1}}),
        (Delete(("steps", 0)), {"id": "x", "steps": [{"id": "b"}], "fees": None}),
        (Move(("fees",), 0), {"fees": None, "id": "x", "steps": DATA["steps"]}),
        (Rename(("id",), "key"), {"key": "x", "steps": DATA["steps"], "fees": None}),
    ],
)
def test_an_edit_gives_the_data_it_wants_in_their_order(edit: Edit, wanted: object) -> None:
    before = repr(DATA)
    assert repr(apply(DATA, edit)) == repr(wanted)
    assert repr(DATA) == before


@pytest.mark.parametrize(
    "edit",
    [
        Set(("steps", 2), 1),
        Set(("steps", -1), 1),
        Set(("id", "x"), 1),
        Set(("gone",), 1),
        Insert(("steps",), 3, 1),
        Insert(("steps",), "key", 1),
        Insert((), 0, 1),
        Insert((), "id", 1),
        Insert(("id",), "key", 1),
        Delete(()),
        Delete(("gone",)),
        Move(("id",), 3),
        Move(("steps", 0), -1),
        Rename(("id",), "fees"),
        Rename(("steps", 0), "key"),
    ],
)
def test_an_edit_that_leads_nowhere_is_refused(edit: Edit) -> None:
    with pytest.raises(PatchRefused):
        apply(DATA, edit)


@pytest.mark.parametrize(
    ("keys", "key", "order", "wanted"),
    [
        ("", "a", "abc", 0),
        ("ac", "b", "abc", 1),
        ("ca", "b", "abc", 2),
        ("bc", "a", "abc", 0),
        ("xbc", "a", "abc", 1),
        ("abx", "c", "abc", 2),
        ("xy", "a", "abc", 2),
        ("ab", "z", "abc", 2),
    ],
)
def test_a_new_key_stands_where_the_order_has_it(keys: str, key: str, order: str, wanted: int) -> None:
    assert position(keys, key, order) == wanted
