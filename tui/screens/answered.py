"""Answers that are known, chosen question by question: of a bundle's member, or of a golden case."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from catalog.schema.kinds import Kind
from tui.form.answered import answered_data
from tui.form.asked import Asked, Asking
from tui.form.choices import Option
from tui.form.conditions import answer_in_words
from tui.form.rows import Row
from tui.form.values import number_of
from tui.screens.choose import ChooseScreen, Question
from tui.screens.menu import menu
from tui.screens.write import WriteScreen

if TYPE_CHECKING:
    from tui.screens.main import MainScreen

_TYPED = frozenset({"number", "count"})


class Answered:
    """Asks on behalf of a main screen, and writes what is chosen at once."""

    def __init__(self, screen: "MainScreen") -> None:
        self._screen = screen

    def open(self, row: Row) -> None:
        """Show the questions of the row's item with the answers that are known."""
        asked, around, words = self._asked(row), self._around(), self._screen.desk.words
        known = self._value(row)

        def said(one: Asked) -> str:
            return answer_in_words(one.id, known[one.id], asked, around, words) if one.id in known else one.label

        lines = [Option(one.id, said(one)) for one in asked]
        lines += [Option(name, name) for name in known if all(one.id != name for one in asked)]

        def go(question: Any) -> None:
            self._answer(row, next((one for one in asked if one.id == question), Asked(question, question, ())))

        menu(self._screen, words.phrase("answers_title"), lines, go, None)

    def _answer(self, row: Row, asked: Asked) -> None:
        """Choose an answer: one of the options, the answer to a question of the bundle, or none."""
        words = self._screen.desk.words
        if asked.kind in _TYPED and self._screen.desk.opened.kind is Kind.TEST:
            screen = WriteScreen(asked.label, words.phrase("write_done"), str(self._value(row).get(asked.id, "")))
            self._screen.app.push_screen(screen, lambda text: self._typed(row, asked, text))
            return
        if asked.kind == "multi":
            self._choose_several(row, asked)
            return
        options = [Option(("is", option.value), option.label, option.note) for option in asked.options]
        if self._screen.desk.opened.kind is Kind.BUNDLE:
            same = ((one, words.phrase("answers_as", question=one.label)) for one in self._around() if one.options)
            options += [Option(("as", one.id), label) for one, label in same if one.kind != "built_in"]
        if asked.id in self._value(row):
            options.append(Option(("no",), words.phrase("answers_open")))

        def go(chosen: Any) -> None:
            if chosen[0] == "as":
                self._take_from(row, asked, next(one for one in self._around() if one.id == chosen[1]))
            else:
                self._put(row, asked, chosen[1] if chosen[0] == "is" else None)

        menu(self._screen, asked.label, options, go, lambda: self.open(row))

    def _choose_several(self, row: Row, asked: Asked) -> None:
        known = self._value(row).get(asked.id, ())
        chosen = tuple(known) if isinstance(known, list) else (known,)
        question = Question(asked.label, asked.options, chosen, several=True)

        def go(chosen: tuple[Any, ...] | None) -> None:
            if chosen is None:
                self.open(row)
            else:
                self._put(row, asked, list(chosen) or None)

        self._screen.app.push_screen(ChooseScreen(question, self._screen.desk.words), go)

    def _take_from(self, row: Row, asked: Asked, other: Asked) -> None:
        """Take the answer to a question of the bundle; ask what its answers stand for where they differ."""
        known = {option.value for option in asked.options}
        if {option.value for option in other.options} <= known:
            self._put(row, asked, {"from": other.id})
        else:
            self._map(row, asked, other, {})

    def _map(self, row: Row, asked: Asked, other: Asked, done: Mapping[Any, Any]) -> None:
        left = [option for option in other.options if option.value not in done]
        if not left:
            told = {str(key): value for key, value in done.items() if value is not None}
            self._put(row, asked, {"from": other.id, "map": told} if told else {"from": other.id})
            return
        title = self._screen.desk.words.phrase("answers_stands_for", answer=left[0].label)
        options = [Option(("is", option.value), option.label, option.note) for option in asked.options]
        options.append(Option(("is", None), self._screen.desk.words.phrase("answers_never")))

        def go(chosen: Any) -> None:
            self._map(row, asked, other, {**done, left[0].value: chosen[1]})

        menu(self._screen, title, options, go, lambda: self.open(row))

    def _typed(self, row: Row, asked: Asked, text: str | None) -> None:
        if text is None:
            self.open(row)
        else:
            self._put(row, asked, number_of(text))

    def _put(self, row: Row, asked: Asked, answer: Any) -> None:
        rest = {name: value for name, value in self._value(row).items() if name != asked.id or answer is not None}
        new = rest if answer is None else {**rest, asked.id: answer}
        if self._screen.act(lambda: self._screen.desk.enter_value(row, new or None)):
            self.open(row)

    def _value(self, row: Row) -> Mapping[str, Any]:
        value = self._screen.desk.opened.value(row.path)
        return value if isinstance(value, Mapping) else {}

    def _asked(self, row: Row) -> tuple[Asked, ...]:
        desk = self._screen.desk
        data = answered_data(desk.opened, row.path, desk.session.library)
        return Asking(desk.session.library, desk.language).of_data(data)

    def _around(self) -> tuple[Asked, ...]:
        desk = self._screen.desk
        return Asking(desk.session.library, desk.language).of(desk.opened)
