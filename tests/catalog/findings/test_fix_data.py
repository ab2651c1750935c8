"""A fix comes back from JSON as it went in; what is no fix is refused."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.findings.edits import Delete, Insert, Move, Rename, Set
from catalog.findings.fix import Cleaning, Fix, Put
from catalog.findings.fix_data import fix_data, fix_of
from catalog.findings.place import Place

numbers = st.integers(0, 9)
paths = st.lists(st.text() | numbers, max_size=4).map(tuple)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)
changes = (
    st.builds(Set, paths, values)
    | st.builds(Insert, paths, st.text() | numbers, values, st.lists(st.text()).map(tuple))
    | st.builds(Delete, paths)
    | st.builds(Move, paths, numbers)
    | st.builds(Rename, paths, st.text())
    | st.builds(Put, st.builds(Place, st.text(), numbers, numbers, numbers, numbers), st.text())
    | st.sampled_from(Cleaning)
)


@given(st.builds(Fix, st.lists(changes).map(tuple), st.booleans(), st.text()))
def test_a_fix_comes_back_as_it_went_in(fix: Fix) -> None:
    assert fix_of(json.loads(json.dumps(fix_data(fix)))) == fix


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        {},
        {"safe": True, "text": "", "changes": [{}]},
        {"safe": True, "text": "", "changes": [{"do": "run"}]},
        {"safe": True, "text": "", "changes": [{"do": "clean", "what": "all"}]},
        {"safe": True, "text": "", "changes": [{"do": "put", "file": "a", "place": [1], "text": 1}]},
    ],
    ids=str,
)
def test_what_is_no_fix_is_refused(data: Any) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        fix_of(data)
