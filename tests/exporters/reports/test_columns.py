"""Text in the columns of a terminal."""

from hypothesis import given
from hypothesis import strategies as st

from exporters.reports.columns import _PIECE, padded, width, wrapped

TEXTS = st.text(st.sampled_from("办理次数，。；：（“”）“ab1-,; "), max_size=300)


def test_a_text_is_parted_where_it_is_full_and_no_line_begins_with_a_mark() -> None:
    assert wrapped("一二三四五，六七", 66) == ["一二三四", "五，六七"]
    assert wrapped("一二三四五; 六七", 66) == ["一二三四", "五; 六七"]
    assert wrapped("one two three four", 66) == ["one two", "three four"]
    assert wrapped("", 4) == []


@given(TEXTS, st.integers(0, 40))
def test_nothing_is_lost_in_parting_and_lines_fit(text, indent) -> None:
    lines = wrapped(text, indent)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(width(line) <= 76 - indent or len(_PIECE.findall(line)) == 1 for line in lines)


def test_columns_are_filled_before_or_behind() -> None:
    assert (padded("办", 4), padded("办", -4), padded("办理", 2)) == ("办  ", "  办", "办理")
