"""Texts in cells: never wider than wanted, no word lost, nothing that acts on a terminal."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from exporters.text.cells import cut, fit, squeeze, wrap

TEXTS = st.text(alphabet="许可证（新办）：“abc def”𠮷1\x1b\u202e\n", max_size=60)
WIDTHS = st.integers(4, 40)


@given(TEXTS, WIDTHS)
def test_fills_exactly_the_cells_that_are_wanted(text: str, width: int) -> None:
    assert cell_len(fit(text, width)) == width
    assert cell_len(cut(text, width)) <= width
    assert cell_len(squeeze(text, width)) <= width


@given(TEXTS, WIDTHS)
def test_breaks_lines_without_losing_a_character(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert all(cell_len(line) <= width for line in lines)
    shown = text.replace("\x1b", "\\u001b").replace("\u202e", "\\u202e")
    assert "".join("".join(lines).split()) == "".join(shown.split())


@given(TEXTS, WIDTHS)
def test_leaves_nothing_that_acts_on_a_terminal(text: str, width: int) -> None:
    assert "\x1b" not in cut(text, width) + "".join(wrap(text, width))


def test_begins_no_line_with_a_closing_mark_and_cuts_no_word() -> None:
    assert wrap("请写“eithr”不是可选的词", 10) == ["请写“", "eithr”不是", "可选的词"]
    assert wrap("许可证在有效期。内", 14) == ["许可证在有效", "期。内"]
    assert wrap("一二三四五; 六七", 10) == ["一二三四", "五; 六七"]


def test_cuts_names_in_the_middle_for_they_differ_at_their_ends() -> None:
    assert squeeze("食品（含保健食品）经营许可新办", 20).endswith("许可新办"[1:])
