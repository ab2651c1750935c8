"""Base and item: what the resolved item says, and where each of its values stands."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from catalog.model.inheritance import Origin, Resolved, Source, resolve

IDS = ["a", "b", "c", "d"]
LEAVES = st.integers(0, 9) | st.sampled_from(["甲", "乙"]) | st.lists(st.integers(0, 9), max_size=2)
MAPS = st.recursive(
    st.dictionaries(st.sampled_from(["x", "y", "z"]), LEAVES, max_size=3),
    lambda inner: st.dictionaries(st.sampled_from(["x", "y", "z"]), LEAVES | inner, max_size=3),
    max_leaves=4,
)


@st.composite
def lists(draw: st.DrawFn):
    """A list of entries with ids of their own, some with a list within."""
    names = draw(st.lists(st.sampled_from(IDS), unique=True, max_size=4))
    entries = [{"id": name, **draw(MAPS)} for name in names]
    for entry in entries:
        if draw(st.booleans()):
            inner = draw(st.lists(st.sampled_from(IDS), unique=True, max_size=3))
            entry["inner"] = [{"id": name, "x": draw(LEAVES)} for name in inner]
    return entries


@st.composite
def list_changes(draw: st.DrawFn, *, nested: bool = True):
    changes = {}
    for name in draw(st.lists(st.sampled_from([*IDS, "e", "f"]), unique=True, max_size=4)):
        change = draw(MAPS)
        if draw(st.integers(0, 3)) == 0:
            change = {"removed": True}
        elif draw(st.booleans()):
            change["add_after"] = draw(st.sampled_from([*IDS, "e", "nothing"]))
        if nested and "removed" not in change and draw(st.booleans()):
            change["inner"] = draw(list_changes(nested=False))
        changes[name] = change
    return changes


ELEMENTS = ["name", "materials", "steps", "limit"]
BASES = st.fixed_dictionaries(
    {"schema": st.just("keli/base@1"), "id": st.just("base")},
    optional={"name": LEAVES, "materials": lists(), "steps": lists(), "limit": MAPS},
)
ITEMS = st.fixed_dictionaries(
    {"schema": st.just("keli/item@1"), "id": st.just("item"), "base": st.just("base")},
    optional={
        "name": LEAVES,
        "limit": MAPS,
        "steps": lists(),
        "override": st.fixed_dictionaries(
            {}, optional={"name": LEAVES, "limit": MAPS, "materials": list_changes(), "nothing": MAPS}
        ),
    },
)


def merged(old, change):
    """Merge as the model's design says it: maps by key, lists by id, all else replaced."""
    if not isinstance(change, dict) or not isinstance(old, dict | list):
        return change
    if isinstance(old, dict):
        said = {key: value for key, value in change.items() if key not in ("add_after", "removed")}
        return old | {key: merged(old[key], value) if key in old else value for key, value in said.items()}
    if any(not isinstance(entry, dict) for entry in old):
        return None
    entries, behind = list(old), {}
    for name, value in change.items():
        at = next((index for index, entry in enumerate(entries) if entry["id"] == name), None)
        if at is not None:
            entries[at] = merged(entries[at], value) | {"gone": value.get("removed") is True}
            continue
        names = [entry["id"] for entry in entries]
        after = value.get("add_after")
        entry = {"id": name, **{key: inner for key, inner in value.items() if key not in ("add_after", "removed")}}
        position = names.index(behind.get(after, after)) + 1 if after in names else len(names)
        behind[after] = name
        entries.insert(position, entry | {"gone": value.get("removed") is True})
    kept = [entry for entry in entries if not entry.get("gone")]
    return [{key: value for key, value in entry.items() if key != "gone"} for entry in kept]


def comparable(base, item) -> bool:
    """Tell whether no list of plain values is changed as if it had ids: the schema has none of these."""
    return not any(
        isinstance(change, dict) and odd(base.get(key), change) for key, change in item.get("override", {}).items()
    )


def odd(old, change) -> bool:
    if not isinstance(change, dict):
        return False
    if isinstance(old, list):
        known = {entry["id"]: entry for entry in old if isinstance(entry, dict)}
        entries = len(known) == len(old) and all(isinstance(inner, dict) for inner in change.values())
        return not entries or any(odd(known.get(name), inner) for name, inner in change.items())
    return isinstance(old, dict) and any(odd(old.get(key), inner) for key, inner in change.items())


def paths(data, path=()):
    yield path
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in inner:
        yield from paths(value, (*path, key))


def value_at(data, path):
    for step in path:
        data = data[step]
    return data


@given(BASES, ITEMS)
def test_the_resolved_item_is_the_item_over_its_base(base, item) -> None:
    assume(comparable(base, item))
    data = resolve(item, base).data
    own = {key: value for key, value in item.items() if key != "override"}
    changes = item.get("override", {})
    assert {key: data[key] for key in own} == own
    for key in set(base) - set(own):
        assert data[key] == (merged(base[key], changes[key]) if key in changes else base[key])
    assert set(data) == set(own) | set(base)


@given(BASES, ITEMS)
def test_every_value_stands_where_its_origin_says(base, item) -> None:
    resolved = resolve(item, base)
    files = {Source.ITEM: item, Source.BASE: base}
    for path in paths(resolved.data):
        value = value_at(resolved.data, path)
        if isinstance(value, dict | list):
            continue
        origin = resolved.origin(path)
        if path[-1] == "id" and origin.path[:1] == ("override",) and origin.path[-1] == "id":
            assert origin.path[-2] == value  # an entry that is added has its id as its key
        else:
            assert value_at(files[origin.source], origin.path) == value, path


@given(BASES, ITEMS)
def test_neither_file_is_changed_by_resolving(base, item) -> None:
    before = repr((base, item))
    resolve(item, base)
    assert repr((base, item)) == before


@given(ITEMS)
def test_an_item_without_base_is_itself(item) -> None:
    resolved = resolve(item, None)
    assert resolved.data == {key: value for key, value in item.items() if key != "override"}
    assert resolved.origin(("limit", "x")) == Origin(Source.ITEM, ("limit", "x"))


BASE = {
    "schema": "keli/base@1",
    "id": "food",
    "name": "食品",
    "limit": {"number": 10, "unit": "day"},
    "channels": {"window": {"places": [{"place": "hall", "window": "1"}]}, "online": {"kind": "full"}},
    "materials": [
        {"id": "a", "copies": 1},
        {"id": "b", "copies": 1, "basis": [{"law": "l"}]},
        {"id": "c", "copies": 1},
    ],
}


def changed(**override) -> Resolved:
    return resolve({"schema": "keli/item@1", "id": "x", "base": "food", "override": override}, BASE)


def test_maps_merge_by_key_and_lists_by_id() -> None:
    resolved = changed(limit={"number": 7}, materials={"b": {"copies": 2}, "c": {"removed": True}})
    assert resolved.data["limit"] == {"number": 7, "unit": "day"}
    assert resolved.data["materials"] == [BASE["materials"][0], {"id": "b", "copies": 2, "basis": [{"law": "l"}]}]
    assert resolved.origin(("limit", "number")) == Origin(Source.ITEM, ("override", "limit", "number"))
    assert resolved.origin(("limit", "unit")) == Origin(Source.BASE, ("limit", "unit"))
    assert resolved.origin(("materials", 1, "copies")) == Origin(Source.ITEM, ("override", "materials", "b", "copies"))
    assert resolved.origin(("materials", 1, "basis", 0)) == Origin(Source.BASE, ("materials", 1, "basis", 0))


def test_places_of_what_follows_a_removed_entry_are_those_of_the_base() -> None:
    resolved = changed(materials={"a": {"removed": True}})
    assert resolved.origin(("materials", 0, "copies")) == Origin(Source.BASE, ("materials", 1, "copies"))


def test_an_added_entry_stands_behind_the_one_it_names() -> None:
    resolved = changed(materials={"new": {"add_after": "a", "copies": 3}, "last": {"copies": 4}})
    assert [entry["id"] for entry in resolved.data["materials"]] == ["a", "new", "b", "c", "last"]
    assert resolved.data["materials"][1] == {"id": "new", "copies": 3}
    assert resolved.origin(("materials", 1, "copies")) == Origin(
        Source.ITEM, ("override", "materials", "new", "copies")
    )


def test_a_list_replaces_a_list() -> None:
    assert changed(channels={"window": {"places": []}}).data["channels"] == {
        "window": {"places": []},
        "online": {"kind": "full"},
    }


@pytest.mark.parametrize("key", ["schema", "id"])
def test_what_names_the_base_is_not_inherited(key: str) -> None:
    assert key not in resolve({"base": "food"}, BASE).data


def test_an_element_of_the_item_replaces_that_of_its_base_whole() -> None:
    resolved = resolve({"id": "x", "limit": {"number": 3}, "override": {"limit": {"unit": "month"}}}, BASE)
    assert resolved.data["limit"] == {"number": 3}
    assert resolved.origin(("limit", "number")) == Origin(Source.ITEM, ("limit", "number"))


def test_entries_added_behind_the_same_one_keep_their_order() -> None:
    base = {"materials": [{"id": "a"}, {"id": "z"}]}
    item = {"override": {"materials": {"n1": {"add_after": "a"}, "n2": {"add_after": "a"}, "end": {}}}}
    assert [entry["id"] for entry in resolve(item, base).data["materials"]] == ["a", "n1", "n2", "z", "end"]


def test_a_list_that_the_base_lacks_may_be_added_to_by_id() -> None:
    base = {"id": "base", "promised_limit": {"number": 5, "unit": "day"}}
    item = {"override": {"promised_limit": {"cases": {"retail": {"when": {"kind": "retail"}, "number": 2}}}}}
    resolved = resolve(item, base)
    assert resolved.data["promised_limit"]["cases"] == [{"id": "retail", "when": {"kind": "retail"}, "number": 2}]
    origin = resolved.origin(("promised_limit", "cases", 0, "number"))
    assert origin == Origin(Source.ITEM, ("override", "promised_limit", "cases", "retail", "number"))
