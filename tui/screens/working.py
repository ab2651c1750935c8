"""Work that may take long: in a thread, with what comes of it shown on the screen, or why nothing came of it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from catalog.findings.errors import KeliError
from tui.screens.read import ReadScreen
from tui.wording import phrase

if TYPE_CHECKING:
    from tui.screens.main import MainScreen

Result = TypeVar("Result")


def in_thread(screen: "MainScreen", group: str, work: Callable[[], Result], then: Callable[[Result], None]) -> None:
    """Work in a thread, one piece of a group at a time, then go on with what came of it."""

    def run() -> None:
        try:
            result = work()
        except KeliError as error:
            screen.once_free(tell, screen, error, group)
        else:
            screen.once_free(then, result)

    screen.run_worker(run, thread=True, exclusive=True, group=group)


def tell(screen: "MainScreen", error: KeliError, action: str) -> None:
    """Tell in full why an action was not done: the line above the keys would cut it."""
    words = screen.desk.words
    screen.say(error.message)
    lines = [words.say(error.message), words.say(error.hint)]
    screen.app.push_screen(ReadScreen(words.phrase(f"do_{action}"), lines, words.phrase("help_close")))


def looking(screen: "MainScreen", group: str, work: Callable[[], Result], then: Callable[[Result], None]) -> None:
    """Look through the catalogue in a thread, saying so until something comes of it."""

    def go(result: Result) -> None:
        screen.say("")
        then(result)

    screen.say(phrase("said_looking"))
    in_thread(screen, group, work, go)
