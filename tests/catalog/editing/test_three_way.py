"""Two texts made from one, put together value by value; remarks of both sides stay, and nothing is lost unasked."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from catalog.editing.three_way import meet

BASE = """# 抬头
name: 许可
version: 2
materials:
  - id: a
    copies: 1
    medium: paper
  - id: b
    copies: 1
"""


def _changed(*pairs: tuple[str, str]) -> str:
    text = BASE
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new, 1)
    return text


def test_what_only_one_side_changed_is_taken_with_its_remarks() -> None:
    mine = _changed(("version: 2", "version: 3  # 我"))
    theirs = _changed(("# 抬头", "# 他们的抬头"), ("medium: paper", "medium: both"))
    meeting = meet(BASE, mine, theirs)
    assert meeting is not None
    assert meeting.clashes == ()
    assert meeting.settled() == _changed(
        ("# 抬头", "# 他们的抬头"), ("version: 2", "version: 3  # 我"), ("medium: paper", "medium: both")
    )


def test_values_on_neighbouring_lines_are_no_clash() -> None:
    meeting = meet(BASE, _changed(("copies: 1", "copies: 2")), _changed(("medium: paper", "medium: both")))
    assert meeting is not None
    assert meeting.clashes == ()
    assert meeting.settled() == _changed(("copies: 1\n    medium: paper", "copies: 2\n    medium: both"))


@pytest.mark.parametrize(("theirs", "copies"), [((), 2), ((0,), 3)])
def test_what_both_changed_is_as_one_chooses_and_the_rest_of_both_stays(theirs: tuple[int, ...], copies: int) -> None:
    meeting = meet(
        BASE, _changed(("copies: 1", "copies: 2")), _changed(("copies: 1", "copies: 3"), ("version: 2", "version: 9"))
    )
    assert meeting is not None
    assert len(meeting.clashes) == 1
    assert meeting.settled(theirs) == _changed(("copies: 1", f"copies: {copies}"), ("version: 2", "version: 9"))


def test_an_entry_that_one_side_removed_and_the_other_changed_is_one_choice() -> None:
    gone = _changed(("  - id: a\n    copies: 1\n    medium: paper\n", ""))
    both = _changed(("copies: 1", "copies: 2"), ("medium: paper", "medium: both"))
    meeting = meet(BASE, gone, both)
    assert meeting is not None
    (clash,) = meeting.clashes
    assert (len(clash.mine), len(clash.theirs)) == (1, 2)
    assert meeting.settled() == gone
    assert yaml.safe_load(meeting.settled((0,))) == yaml.safe_load(both)


def test_what_both_did_alike_is_nothing_to_choose() -> None:
    same = _changed(("version: 2", "version: 3"))
    meeting = meet(BASE, same, same)
    assert meeting is not None
    assert (meeting.clashes, meeting.settled()) == ((), same)


@pytest.mark.parametrize("broken", ["x: [\n", "", "\x00"])
def test_a_text_without_data_is_nothing_to_go_by(broken: str) -> None:
    assert meet(BASE, broken, BASE) is None
    assert meet(BASE, BASE, broken) is None


VALUES = st.dictionaries(st.sampled_from("abcd"), st.integers(0, 3), min_size=1)


@given(VALUES, VALUES, VALUES)
def test_no_value_of_either_side_is_lost_unasked(base: dict, mine: dict, theirs: dict) -> None:
    meeting = meet(*(yaml.safe_dump(one) for one in (base, mine, theirs)))
    assert meeting is not None
    clashing = {change.address[0] for clash in meeting.clashes for change in clash.mine}
    settled = yaml.safe_load(meeting.settled())
    for key in "abcd":
        changed = [side.get(key) for side in (mine, theirs) if side.get(key) != base.get(key)]
        wanted = mine.get(key) if key in clashing else (changed or [base.get(key)])[0]
        assert settled.get(key) == wanted
        assert (key in clashing) == (len(set(changed)) == 2)
