"""Texts of people: in the language asked for, else as they were given."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.model.texts import Text


@pytest.mark.parametrize(
    ("data", "language", "said"),
    [
        ("事项", "zh", "事项"),
        ("事项", "en", "事项"),
        ({"zh": "事项", "en": "Item"}, "en", "Item"),
        ({"zh": "事项", "en": "Item"}, "fr", "事项"),
        ({"zh": "事项", "en": ""}, "en", "事项"),
        ({"bo": "x"}, "zh", "x"),
        ({}, "zh", ""),
        ("", "zh", ""),
    ],
)
def test_a_text_is_said_in_a_language_or_as_it_is(data, language, said) -> None:
    assert Text.of(data).in_language(language) == said


@given(st.text() | st.dictionaries(st.sampled_from(["zh", "en", "bo"]), st.text()), st.sampled_from(["zh", "en", "fr"]))
def test_a_text_that_says_something_says_it_in_every_language(data, language) -> None:
    text = Text.of(data)
    assert bool(text.in_language(language)) is bool(text)
    assert bool(text) is bool(data if isinstance(data, str) else any(data.values()))
