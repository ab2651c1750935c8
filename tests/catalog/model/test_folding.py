"""Folding for finding: by the letter, and many texts at one go as each of them alone."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.model.folding import all_ways_to_write, fold, fold_all, ways_to_write

TEXTS = st.text(
    st.sampled_from("食品ＡaßΣς１½()（）_-《》 \n\u0301é\u2028ﬁ𠮷") | st.characters(exclude_categories=["Cs"])
)


@given(st.lists(TEXTS))
def test_letters_characters_and_digits_remain(texts) -> None:
    plain = (unicodedata.normalize("NFKC", text).casefold() for text in texts)
    assert list(fold_all(texts)) == ["".join(filter(str.isalnum, text)) for text in plain]


@given(st.lists(TEXTS))
def test_many_texts_are_folded_as_each_alone(texts) -> None:
    assert list(fold_all(texts)) == [*map(fold, texts)]
    assert list(all_ways_to_write(texts)) == [*map(ways_to_write, texts)]


def test_more_than_are_folded_at_one_go_stay_in_order() -> None:
    numbers = [f"第 {number} 号" for number in range(2_500)]
    assert list(fold_all(numbers)) == [f"第{number}号" for number in range(2_500)]
    assert list(all_ways_to_write(numbers)) == [(f"第{number}号",) for number in range(2_500)]


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("食品经营许可（新办）", ("食品经营许可新办", "食品经营许可")),
        ("《食品》 经营", ("食品经营",)),
        ("（新办）", ("新办",)),
        ("a((b)c)", ("abc", "ac")),
        ("a(b\nc)d", ("abcd", "ad")),
        ("snake_case", ("snakecase",)),
        ("——", ()),
        ("", ()),
    ],
)
def test_a_text_is_written_with_and_without_what_stands_in_brackets(text, ways) -> None:
    assert ways_to_write(text) == ways
