"""Data from which everything was taken that has not the schema's shape can always be read."""

from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from catalog.library.library import Library
from catalog.model.inheritance import resolve
from catalog.model.item import Item
from catalog.model.questions import QuestionKind
from catalog.model.reading import read_pruned, read_value
from catalog.model.registers import Registers
from catalog.schema.kinds import REGISTERS, Kind
from catalog.schema.pruning import prune
from catalog.schema.validate import violations

CITY = Library(Path(__file__).parents[3] / "examples" / "city")
NEW = "qingshi-amr--food-business-new"
ITEMS = {name: CITY.document(Kind.ITEM, name).data for name in CITY.ids(Kind.ITEM)}
BASE = CITY.bases["food-business-new"].data
ENTRIES = {kind: CITY.shared[f"registers/{kind}.yaml"].data for kind in REGISTERS}
OVERRIDE = {
    "materials": {"layout": {"copies": 1}, "extra": {"add_after": "application", "document": "charter"}},
    "steps": {"decide": {"removed": True}},
    "promised_limit": {"number": 4, "cases": {"retail": {"number": 2}}},
    "questions": {"premises": {"options": {"own": {"label": "x"}}}},
}
ODD: tuple[Any, ...] = (
    *(None, True, 0, -1.5, 1e300, "", "odd", "2026-02-31", "true", "none", [], {}),
    *([1], ["odd"], [[]], {"id": "odd"}, [{"id": 1}], [{}, 1], [{"id": "odd"}], {"any": [{}]}, {"not": 1}),
)


def paths(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield path
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in inner:
        yield from paths(value, (*path, key))


def changed(data: Any, path: tuple[Any, ...], odd: Any) -> Any:
    """Put an odd value at a path; the odd value `...` takes away what is there."""
    if not path:
        return data if odd is ... else odd
    copy = deepcopy(data)
    inner = copy
    for step in path[:-1]:
        inner = inner[step]
    if odd is ...:
        del inner[path[-1]]
    else:
        inner[path[-1]] = odd
    return copy


def spoilt(data: Any, draw: st.DataObject) -> Any:
    for _ in range(draw.draw(st.integers(0, 3))):
        data = changed(data, draw.draw(st.sampled_from(list(paths(data)))), draw.draw(st.sampled_from([*ODD, ...])))
    return data


def pruned(kind: Kind, data: Any) -> Any:
    return prune(kind, data, violations(kind, data))


@given(st.sampled_from(sorted(ITEMS)), st.sampled_from(sorted(REGISTERS)), st.data())
def test_what_is_left_of_an_item_its_base_and_a_register_can_be_read(name, register, draw):
    written = {**ITEMS[name], "override": OVERRIDE} if name == NEW else ITEMS[name]
    item = pruned(Kind.ITEM, spoilt(written, draw))
    base = pruned(Kind.BASE, spoilt(BASE, draw)) if name == NEW else None
    entries = pruned(register, spoilt(ENTRIES[register], draw))
    known = {entry["id"]: entry for entry in entries or () if isinstance(entry.get("id"), str)}
    registers = Registers({**CITY.registers.entries, register: known})
    if isinstance(item, dict):
        data = registers.fill(resolve(item, base).data)
        assert read_pruned(Item, data).id == data.get("id", "")


def test_valid_data_are_read_alike():
    for name in ITEMS:
        data = CITY.registers.fill(CITY.resolved(CITY.document(Kind.ITEM, name)).data)
        assert read_pruned(Item, data) == read_value(Item, data)


def test_what_is_missing_in_an_entry_is_empty():
    question = read_pruned(Item, {"questions": [{"options": [{"id": "own"}]}]}).questions[0]
    assert (question.id, question.kind, question.options[0].label.plain) == ("", QuestionKind.CHOICE, "")
