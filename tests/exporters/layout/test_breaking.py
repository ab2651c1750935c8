"""Lines: nothing lost, nothing too wide, nothing that may not begin or end a line."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from exporters.layout.breaking import LONE, NEVER_FIRST, NEVER_LAST, balanced, lines, wrap
from exporters.layout.cleaning import clean
from exporters.layout.metrics import width

CHINESE = st.text(alphabet="食品经营许可证明文件，。、；：！？（）《》“”abc12 —…", max_size=120).map(clean)
ANY = st.text(max_size=80).map(clean)
LIMITS = st.floats(min_value=4, max_value=40)


@given(ANY, LIMITS)
def test_no_character_is_lost(text: str, limit: float) -> None:
    assert "".join(wrap(text, limit)).replace(" ", "") == text.replace(" ", "")


@given(CHINESE, LIMITS)
def test_no_line_is_wider_than_asked_unless_marks_cling_to_its_first_character(text: str, limit: float) -> None:
    for line in wrap(text, limit):
        assert width(line) <= limit + 1e-6 or set(line[1:]) <= NEVER_FIRST | NEVER_LAST | set("—…")


@given(st.lists(st.sampled_from([*"食品经营许可，。、（）《》", "10MB", "abc"]), max_size=60).map("".join))
def test_no_line_begins_or_ends_with_what_may_not(text: str) -> None:
    found = wrap(clean(text), 12)
    whole = [pair for pair in pairwise(found) if not _crowded(pair)]
    assert all(after[0] not in NEVER_FIRST and before[-1] not in NEVER_LAST for before, after in whole)


def test_commas_and_brackets_stay_with_their_words() -> None:
    assert wrap("申请人身份证明，原件", 7) == ("申请人身份证", "明，原件")
    assert wrap("食品经营许可（新办）", 7) == ("食品经营许可", "（新办）")


def test_latin_words_stay_whole() -> None:
    assert wrap("用 DejaVu 字体", 4) == ("用", "DejaVu", "字体")


def test_a_word_wider_than_the_line_is_broken_within() -> None:
    found = wrap("11440000MB2C92347X4442031021000", 10)
    assert len(found) > 1
    assert all(width(line) <= 10 for line in found)


def test_no_last_line_is_a_lone_character() -> None:
    assert wrap("一二三四五六七八九十十", 10) == ("一二三四五六七八九", "十十")
    assert wrap("一二三四五六七八九十十。", 10) == ("一二三四五六七八九", "十十。")
    assert all(width(wrap("字" * count, 10)[-1]) > LONE for count in range(2, 50))
    assert all(width(wrap("编码：" + "0" * count, 10)[-1]) > LONE for count in range(2, 50))


def test_titles_of_like_widths_keep_latin_words_whole() -> None:
    assert balanced("Get an identity card", 7.5, bold=True) == ("Get an", "identity card")


def test_straight_quotation_marks_stay_with_what_they_quote() -> None:
    assert wrap('from "审查受理" on', 8.5) == ('from "审查受', '理" on')
    assert wrap('from "受理" on', 5.2) == ('from "受', '理" on')
    assert wrap('材料任选"护照"一种', 5.2) == ("材料任选", '"护照"一种')


def test_a_dash_of_two_is_not_parted() -> None:
    assert all("—" not in (line[0], line[-1]) or "——" in line for line in wrap("甲——乙——丙——丁", 3))


def test_an_emoji_of_several_characters_is_not_parted() -> None:
    assert wrap("👨‍👩‍👧👨‍👩‍👧", 4) == ("👨‍👩‍👧", "👨‍👩‍👧")


def test_the_first_line_may_be_shorter() -> None:
    assert lines("一二三四五六七八", 6, 0, 3) == ((0, 3), (3, 8))


def test_titles_break_before_brackets_and_into_like_lines() -> None:
    assert balanced("食品经营许可（新办）", 8, bold=True) == ("食品经营许可", "（新办）")
    assert balanced("一二三四五六七八九十", 8) == ("一二三四五", "六七八九十")


def _crowded(pair: tuple[str, str]) -> bool:
    """Tell whether a chain of marks was wider than the line, so that it had to be broken within."""
    return any(width(line) > 9 and set(line) <= NEVER_FIRST | NEVER_LAST for line in pair) or all(
        sum(char in NEVER_FIRST | NEVER_LAST for char in line) > 5 for line in pair
    )


def test_a_web_address_goes_on_behind_a_slash() -> None:
    address = "https://zwfw.yunling.example/items/identity-card"
    assert wrap(address, width("https://zwfw.yunling.example/items/identity")) == (
        "https://zwfw.yunling.example/items/",
        "identity-card",
    )


def test_a_date_is_not_parted_at_its_slashes() -> None:
    assert wrap("自2026/01/15起", width("自2026/01/15")) == ("自", "2026/01/15起")
