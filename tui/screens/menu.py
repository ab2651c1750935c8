"""A list of things to do, of which one is chosen; leaving it goes back to where one was."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from tui.form.choices import Option
from tui.screens.choose import ChooseScreen, Question

if TYPE_CHECKING:
    from tui.screens.main import MainScreen


def menu(
    screen: "MainScreen",
    title: str,
    lines: Sequence[Option],
    go: Callable[[Any], None],
    back: Callable[[], None] | None = None,
) -> None:
    """Show lines over a main screen and go on with the value of the chosen one."""

    def chosen(found: tuple[Any, ...] | None) -> None:
        if found:
            go(found[0])
        elif back:
            back()

    keys = "menu_back" if back else "menu_leave"
    question = Question(title, lines, (), several=False, clear="", keys=keys)
    screen.app.push_screen(ChooseScreen(question, screen.desk.words), chosen)
