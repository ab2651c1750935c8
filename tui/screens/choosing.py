"""What is chosen for a row: from the list, the next or previous of it, what begins with a letter, or nothing."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from tui.form.rows import Entry, Row
from tui.screens.choose import ChooseScreen, Question
from tui.wording import phrase

if TYPE_CHECKING:
    from tui.screens.main import MainScreen

_STEPS = {"next": 1, "previous": -1}


class Choosing:
    """Chooses for a row, on behalf of a main screen.

    What is named, such as an item or a document, is not changed by one key too many: it is chosen from the list.
    """

    def __init__(self, screen: "MainScreen", row: Row) -> None:
        self._screen = screen
        self._row = row
        self._options = screen.desk.shown.choices.of(row, screen.desk.opened)
        self._is_quick = row.entry is Entry.ONE_OF and not row.field.reference

    def choose(self, what: str) -> None:
        """Choose as is wanted: `open`, `next`, `previous`, `clear`, or what begins with a letter."""
        if what == "clear":
            self._enter(None)
        elif what == "open" or (what == "next" and self._row.field.reference):
            self._ask()
        elif what not in _STEPS:
            self._seek(what)
        elif self._is_quick and self._options:
            self._step(_STEPS[what])

    def _step(self, by: int) -> None:
        values = [option.value for option in self._options]
        at = values.index(self._row.value) + by if self._row.value in values else (0 if by > 0 else -1)
        self._enter(values[at % len(values)])

    def _seek(self, letter: str) -> None:
        fitting = [option.value for option in self._options if option.begins_with(letter)]
        if not self._is_quick:
            self._ask(letter)
        elif fitting:
            at = fitting.index(self._row.value) + 1 if self._row.value in fitting else 0
            self._enter(fitting[at % len(fitting)])
        else:
            self._screen.say(phrase("said_no_choice", letter=letter))

    def _enter(self, value: Any) -> None:
        self._screen.act(lambda: self._screen.desk.enter_value(self._row, value))

    def _ask(self, typed: str = "") -> None:
        several = self._row.entry is Entry.SOME_OF

        def go(chosen: Sequence[Any] | None) -> None:
            if chosen is not None:
                self._enter((list(chosen) or None) if several else next(iter(chosen), None))

        question = Question(
            self._screen.desk.shown.label(self._row),
            self._options,
            _values(self._row),
            several,
            "choose_remove" if self._row.entry is Entry.STRANGER else "choose_clear",
            typed=typed,
        )
        self._screen.app.push_screen(ChooseScreen(question, self._screen.desk.words), go)


def _values(row: Row) -> tuple[Any, ...]:
    if row.value is None:
        return ()
    return tuple(row.value) if isinstance(row.value, list) else (row.value,)
