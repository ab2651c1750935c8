"""Why an action cannot be done is said before one tries."""

from pathlib import Path

from catalog.findings.words import Language
from catalog.history.status import Status
from tui.desk import Desk
from tui.form.sections import section_of
from tui.form.spot import top
from tui.keys import ACTIONS
from tui.reasons import possible, why_not
from tui.session.session import Session

RENEW = "items/qingshi-amr/qingshi-amr--food-business-renew.yaml"


def _kept_back(desk: Desk) -> set[str]:
    return {action.id for action in ACTIONS if why_not(desk, action.id)}


def test_actions_are_kept_back_by_what_they_lack(city: Path) -> None:
    desk = Desk(Session(city), Language.ZH)
    nothing_open = _kept_back(desk)
    assert nothing_open >= {"save", "undo", "map", "edit_text", "add", "remove", "commit", "pull"}
    assert {"find", "check", "help", "leave", "palette", "export"} & nothing_open == set()
    desk.open(RENEW)
    assert why_not(desk, "remove").zh == "这里不是列表，不能增删。"  # type: ignore[union-attr]
    desk.go(top(section_of(desk.opened.kind, ("materials",))))
    desk.double()
    assert _kept_back(desk) & {"save", "undo", "map", "add", "remove"} == set()
    desk.status = Status(branch="main")
    assert _kept_back(desk) == {"redo", "pull", "mend"}
    assert {action.id for action in possible(desk)} == {action.id for action in ACTIONS} - _kept_back(desk)
