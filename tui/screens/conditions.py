"""Conditions and answers built by choosing: question, then answers, then how they hang together. Nothing is typed."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from tui.form import condition_parts as parts
from tui.form.asked import Asked, Asking
from tui.form.choices import Option
from tui.form.condition_parts import Parts
from tui.form.conditions import condition_in_words
from tui.form.rows import Row
from tui.screens.choose import ChooseScreen, Question
from tui.screens.menu import menu

if TYPE_CHECKING:
    from tui.screens.main import MainScreen

_OTHER_JOIN = {parts.ALL: "join_all", parts.ANY: "join_any"}
"""The phrases for joining parts otherwise, by how they are joined."""
Way = tuple[int, ...]
"""The numbers of the parts that lead to one."""


class Conditions:
    """Asks on behalf of a main screen, and writes what is chosen at once: each choice is a step to undo."""

    def __init__(self, screen: "MainScreen") -> None:
        self._screen = screen

    def open(self, row: Row, way: Way = ()) -> None:
        """Show a condition, or a group within it, and what can be done with it; an empty one is begun."""
        when = parts.part_at(self._value(row), way)
        if when is None:
            if not way:
                self._add(row, way)
            return
        found = parts.parts_of(parts.inside(when))
        lines = [Option(("part", at), self._said(part)) for at, part in enumerate(found.parts)]
        join = _OTHER_JOIN[found.join]
        names = ["add", *([join] if len(found.parts) > 1 else []), "group", "turn", "remove"]
        lines += [Option((name,), self._phrase(f"when_{name}")) for name in names]
        acts = {
            "add": lambda: self._add(row, way),
            join: lambda: self._join(row, way, found),
            "group": lambda: self._add(row, way, grouped=True),
            "turn": lambda: self._put(row, way, parts.turned(when)),
            "remove": lambda: self._remove(row, way),
        }

        def go(chosen: Any) -> None:
            if chosen[0] == "part":
                self._part(row, way, chosen[1])
            else:
                acts[chosen[0]]()

        menu(self._screen, self._title(when), lines, go, (lambda: self.open(row, way[:-1])) if way else None)

    def _part(self, row: Row, way: Way, at: int) -> None:
        """Change a part: answers of a test are chosen anew, a group is shown."""
        inner = (*way, at)
        part = parts.part_at(self._value(row), inner) or {}
        if not parts.is_test(part):
            self.open(row, inner)
            return
        names = ("change", "turn", "remove")
        lines = [Option(name, self._phrase(f"when_{name}")) for name in names]

        def go(chosen: Any) -> None:
            if chosen == "change":
                question, values = parts.values_of(part)
                self._answers(row, self._asked(question), values, lambda new: self._put(row, inner, new, way))
            else:
                self._put(row, inner, parts.turned(part) if chosen == "turn" else None, way)

        menu(self._screen, self._said(part), lines, go, lambda: self.open(row, way))

    def _add(self, row: Row, way: Way, *, grouped: bool = False) -> None:
        """Choose a question and its answers for another part; in a group of its own where that is wanted."""
        asked = [one for one in self._all_asked() if one.options]
        lines = [Option(one.id, one.label, one.id) for one in asked]

        def go(question: Any) -> None:
            def put(part: parts.Written | None) -> None:
                if part is not None:
                    self._put(row, way, self._with(row, way, part, grouped=grouped))

            self._answers(row, self._asked(question), (), put)

        back = (lambda: self.open(row, way)) if way else None
        menu(self._screen, self._phrase("when_which_question"), lines, go, back)

    def _with(self, row: Row, way: Way, part: parts.Written, *, grouped: bool) -> parts.Written | None:
        """Add a part to those that are there; a group stands beside them all, joined the other way."""
        when = parts.part_at(self._value(row), way)
        found = parts.parts_of(parts.inside(when))
        if grouped and len(found.parts) > 1:
            other = Parts(found.joined_otherwise().join, (parts.put_together(found) or {}, part))
        elif grouped:
            other = Parts(parts.ANY, (*found.parts, part))
        else:
            other = found.with_part(part)
        new = parts.put_together(other)
        return parts.turned(new) if new and when and parts.is_turned(when) else new

    def _join(self, row: Row, way: Way, found: Parts) -> None:
        when = parts.part_at(self._value(row), way)
        new = parts.put_together(found.joined_otherwise())
        self._put(row, way, parts.turned(new) if new and when and parts.is_turned(when) else new)

    def _remove(self, row: Row, way: Way) -> None:
        self._put(row, way, None, way[:-1])

    def _answers(
        self, row: Row, asked: Asked, chosen: Sequence[Any], then: Callable[[parts.Written | None], None]
    ) -> None:
        """Choose answers, as many as fit."""
        question = Question(asked.label, asked.options, tuple(chosen), several=True)

        def go(answers: tuple[Any, ...] | None) -> None:
            if answers is None:
                self.open(row)
            else:
                then(parts.test(asked.id, answers) if answers else None)

        self._screen.app.push_screen(ChooseScreen(question, self._screen.desk.words), go)

    def _put(self, row: Row, way: Way, part: parts.Written | None, back: Way | None = None) -> None:
        """Write a part, and show the group in which one was, so that one can go on."""
        new = parts.with_part_at(self._value(row), way, part)
        if self._screen.act(lambda: self._screen.desk.enter_value(row, new)) and new is not None:
            self.open(row, way if back is None else back)

    def _value(self, row: Row) -> Any:
        return self._screen.desk.opened.value(row.path)

    def _all_asked(self) -> tuple[Asked, ...]:
        desk = self._screen.desk
        return Asking(desk.session.library, desk.language).of(desk.opened)

    def _asked(self, question: str) -> Asked:
        return next((one for one in self._all_asked() if one.id == question), Asked(question, question, ()))

    def _said(self, part: parts.Written) -> str:
        desk = self._screen.desk
        return condition_in_words(part, desk.shown.subject, self._all_asked(), desk.words)

    def _title(self, when: parts.Written) -> str:
        return self._phrase("when_title", when=self._said(when))

    def _phrase(self, name: str, **args: str) -> str:
        return self._screen.desk.words.phrase(name, **args)
