"""Conditions and answers are chosen, never typed, and told in plain words."""

from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from catalog.findings.words import Language
from catalog.schema.kinds import Kind
from tests.tui.playing import play, press
from tests.tui.screen import text_of_screen
from tui.app import KeliApp
from tui.desk import Desk
from tui.form.asked import Asking
from tui.form.spot import spot_of
from tui.session.session import Session

RENEW = "qingshi-amr--food-business-renew"
WHEN = ("materials", 0, "when")
ITEM = "qingshi-amr--food-business-new"
FILE = f"items/qingshi-amr/{ITEM}.yaml"
BUNDLE = "bundles/open-restaurant.yaml"


def test_a_condition_is_chosen_question_by_question_and_joined_by_or(city: Path) -> None:
    seen: list[str] = []

    async def choose(app: KeliApp, pilot: Pilot[Any]) -> None:
        app.screen.go(spot_of(Kind.ITEM, WHEN), WHEN)  # type: ignore[attr-defined]  # the main screen
        app.screen.enter_form()  # type: ignore[attr-defined]
        await pilot.pause()
        await press(pilot, "enter", "type:办理方式", "enter", "space", "down", "space", "enter")
        await press(pilot, "down", "enter", "type:服务对象", "enter", "space", "enter")
        await press(pilot, "down", "down", "down", "enter")
        seen.append(text_of_screen(app))
        await press(pilot, "escape", "ctrl+s")

    screen = play(city, [], RENEW, (100, 44), look=choose)
    (condition,) = Session(city).open(f"items/qingshi-amr/{RENEW}.yaml").value(WHEN).items()
    assert condition == ("any", [{"channel": ["window", "online"]}, {"audience": "person"}])
    assert "改为：要全部成立" in seen[0]
    assert "适用条件            " in screen


def test_all_that_can_be_asked_is_offered_with_its_answers(city: Path) -> None:
    desk = Desk(Session(city), Language.ZH)
    desk.open(FILE)
    asked = {one.id: one for one in Asking(desk.session.library, desk.language).of(desk.opened)}
    assert {"premises", "agent", "channel", "audience", "place", "delivery", "situation"} <= set(asked)
    assert [option.value for option in asked["agent"].options] == [True, False]
    assert asked["premises"].said(["rented"]) == "租用"
    assert "窗口" in asked["channel"].options[0].label


def test_conditions_and_answers_of_a_bundle_are_told_in_plain_words(city: Path) -> None:
    desk = Desk(Session(city), Language.ZH)
    desk.open(BUNDLE)
    desk.go(spot_of(Kind.BUNDLE, ("members", 3)))
    said = {row.path[-1]: desk.shown.value(row) for row in desk.rows()}
    assert said["when"] == "店外要挂什么招牌：更大的附墙牌匾、落地广告牌、楼顶广告"
    assert said["answers"].endswith("同“店外要挂什么招牌？”的回答")


def test_conditions_within_conditions_are_told_in_plain_words(city: Path) -> None:
    desk = Desk(Session(city), Language.ZH)
    desk.open(BUNDLE)
    desk.go(spot_of(Kind.BUNDLE, ("members", 0)))
    (row,) = [row for row in desk.rows() if row.path[-1] == "when"]
    desk.enter_value(row, {"all": [{"has-company": True}, {"not": {"any": [{"sign": "small"}, {"agent": True}]}}]})
    (row,) = [row for row in desk.rows() if row.path[-1] == "when"]
    said = desk.shown.value(row)
    assert "已经有营业执照了：是，并且" in said
    assert "不是（" in said
    assert "，或者" in said
