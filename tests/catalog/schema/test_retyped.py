"""A fix that changes the type of a value reads back as that value."""

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from catalog.findings.words import Words
from catalog.schema.retyped import retyped, without_unit


@given(st.integers())
def test_a_number_in_quotes_is_its_digits(value: int) -> None:
    written = retyped(value, ["string", "object"])
    assert written is not None
    assert yaml.safe_load(written) == str(value)


@given(st.integers(min_value=-(10**14), max_value=10**14))
def test_digits_without_quotes_are_the_number(value: int) -> None:
    written = retyped(str(value), "integer")
    assert written is not None
    assert yaml.safe_load(written) == value


@given(st.text(max_size=8))
def test_a_text_becomes_a_number_only_where_it_is_one(text: str) -> None:
    written = retyped(text, "integer")
    assert written is None or str(int(written)) == text


@pytest.mark.parametrize(
    ("value", "wanted"),
    [("012", "integer"), ("7-20", "integer"), ("yes", "boolean"), (True, "string"), (1.10, "string"), ([], "string")],
)
def test_what_is_not_certain_is_not_proposed(value: Any, wanted: str) -> None:
    assert retyped(value, wanted) is None


COPIES = Words("份", "copies")


@pytest.mark.parametrize("text", ["2份", "2 份", "2copies", "2 copies"])
def test_a_number_with_the_unit_of_its_element_is_the_number(text: str) -> None:
    assert without_unit(text, COPIES) == "2"


@pytest.mark.parametrize("text", ["2天", "份", "1-2份", "两份", 2, None])
def test_a_number_with_another_unit_or_none_stays(text: Any) -> None:
    assert without_unit(text, COPIES) is None
