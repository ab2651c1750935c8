"""Mending: a finding changes the one value or key that it is about, and nothing beside it."""

from pathlib import Path

import pytest

from catalog.findings.words import Language
from tui.desk import Desk
from tui.form.spot import spot_of
from tui.session.session import Session

RENEW = "items/qingshi-amr/qingshi-amr--food-business-renew.yaml"


@pytest.mark.parametrize(
    ("right", "wrong", "path"),
    [
        ('证延续", "食品经营许可证换证"]', '证延续", 食品经营许可证换证]', ("aliases",)),
        ("medium: either", "medium: eithr", ("materials", 0, "medium")),
        ("source: {from: applicant}", "source: {form: applicant}", ("materials", 0, "source")),
        ('01001", handle_item', '01002", handle_item', ("codes", "task")),
    ],
)
def test_what_is_proposed_is_taken_and_only_that(
    city: Path, right: str, wrong: str, path: tuple[str | int, ...]
) -> None:
    text = (city / RENEW).read_text("utf-8")
    (city / RENEW).write_text(text.replace(right, wrong, 1), "utf-8")
    desk = Desk(Session(city), Language.ZH)
    desk.open(RENEW)
    desk.go(spot_of(desk.opened.kind, path))
    row = next(row for row in desk.rows() if row.path == path)
    assert desk.mend(row)
    assert desk.opened.text == text


def test_each_problem_is_gone_to_once_even_where_no_row_or_one_row_tells_of_several(city: Path) -> None:
    text = (city / RENEW).read_text("utf-8")
    wrong = text.replace('["食品经营许可证延续", "食品经营许可证换证"]', "[食品经营许可证延续, 食品经营许可证换证]", 1)
    (city / RENEW).write_text(wrong.replace("version: ", "nmae: 1\nversion: ", 1), "utf-8")
    desk = Desk(Session(city), Language.ZH)
    desk.open(RENEW)
    seen = [desk.next_problem(("aliases",), 1) for _ in range(4)]
    assert seen == [("aliases", 0), ("aliases", 1), ("nmae",), ("aliases", 0)]
    assert desk.next_problem(("aliases",), -1) == ("nmae",)
    assert desk.rowless(("nmae",)) is None
    assert desk.next_problem(("nmae",), -1) == ("aliases", 1)
    assert desk.rowless(("aliases", 1)) is None


def test_a_problem_that_no_row_can_tell_of_is_told_apart(city: Path) -> None:
    file = "items/nanhu-amr/nanhu-amr--food-business-new.yaml"
    (city / file).write_text((city / file).read_text("utf-8").replace("override:\n", "override:\n  nmae: 1\n"), "utf-8")
    desk = Desk(Session(city), Language.ZH)
    desk.open(file)
    path = desk.next_problem((), 1)
    assert path == ("override", "nmae")
    told = desk.rowless(path)
    assert told is not None
    assert "nmae" in told.message.zh
