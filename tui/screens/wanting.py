"""What is done when something is wanted of a row beyond typing a text: open, choose the next, take away."""

from typing import TYPE_CHECKING

from tui.form.rows import CHOSEN, Entry, Row
from tui.widgets.form import Form

if TYPE_CHECKING:
    from tui.screens.main import MainScreen

_OPENS = ("open", "next")


def want(screen: "MainScreen", row: Row, what: str) -> None:
    """Do what is wanted of a row."""
    if row.entry in CHOSEN:
        from tui.screens.choosing import Choosing  # with all that is chosen from: needed once something is

        Choosing(screen, row).choose(what)
    elif what == "clear":
        _clear(screen, row)
    elif what in _OPENS:
        _open(screen, row)


def _open(screen: "MainScreen", row: Row) -> None:
    match row.entry:
        case Entry.LIST:
            screen.answers.open_list(row)
        case Entry.FOLD:
            screen.desk.unfold(row.path)
            screen.show()
            screen.query_one(Form).begin(row.path)
            screen.query_one(Form).action_step(1)
        case Entry.CONDITION:
            from tui.screens.conditions import Conditions  # the whole model: the app is on the screen before

            Conditions(screen).open(row)
        case Entry.ANSWERS:
            from tui.screens.answered import Answered

            Answered(screen).open(row)


def _clear(screen: "MainScreen", row: Row) -> None:
    """Take away what stands there, be it a condition, a record, or a value of a shape that cannot be entered."""
    if screen.desk.is_clearable(row):
        screen.act(lambda: screen.desk.enter_value(row, None))
