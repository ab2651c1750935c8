"""The interview of an item or bundle in the app: only what still changes something is asked, then one's own list."""

from typing import TYPE_CHECKING, Any

from catalog.findings.errors import KeliError
from catalog.model.conditions import Answer
from tui.form.choices import Option
from tui.screens.choose import ChooseScreen, Question
from tui.screens.menu import menu
from tui.screens.read import ReadScreen
from tui.screens.working import looking
from tui.screens.write import WriteScreen
from tui.session.views import Views

if TYPE_CHECKING:
    from catalog.situations.lookup import Lookup
    from guides.interview.view import QuestionView
    from tui.screens.main import MainScreen

_TYPED = frozenset({"number", "count"})


class Interview:
    """Asks on behalf of a main screen; leaving a question goes back to the one before."""

    def __init__(self, screen: "MainScreen", views: Views) -> None:
        self._screen = screen
        self._views = views
        self._answers: dict[str, Answer] = {}
        self._lookup: Lookup | None = None

    def begin(self) -> None:
        """Work out what can be asked, then ask."""
        looking(self._screen, "views", self._table, self._ask)

    def _table(self) -> "Lookup":
        from catalog.situations.interview import interview
        from catalog.situations.lookup import Lookup
        from catalog.situations.plan import Plan
        from catalog.situations.refusals import exact

        cases = self._views.cases
        return Lookup(exact(cases, lambda: interview(Plan.of(cases))))

    def _ask(self, lookup: "Lookup") -> None:
        self._lookup = lookup
        wanted = lookup.next(self._answers)
        if wanted is None:
            self._show_list()
            return
        from guides.interview.build import question_of

        question = question_of(self._views.subject, wanted, lookup.offered(wanted, self._answers))
        title = f"{len(self._answers) + 1}. {question.ask}"
        if question.kind in _TYPED:
            self._write(title, question)
        elif question.kind == "multi":
            asked = Question(title, self._options(question), (), several=True, keys="choose_some_back")
            screen = ChooseScreen(asked, self._screen.desk.words)
            self._screen.app.push_screen(screen, lambda chosen: self._take(question.id, chosen))
        else:
            menu(self._screen, title, self._options(question), lambda value: self._read(question.id, value), self._back)

    def _write(self, title: str, question: "QuestionView") -> None:
        note = self._screen.desk.words.phrase("write_back")
        bands = [option.label for option in self._options(question)]
        screen = WriteScreen(title, note, lines=[*question.help.splitlines(), *bands])
        self._screen.app.push_screen(screen, lambda text: self._take(question.id, text))

    def _take(self, question: str, said: Any) -> None:
        """Take what was typed or marked; nothing marked is an answer, too."""
        if said is None:
            self._back()
        else:
            self._read(question, list(said) if isinstance(said, tuple) else said)

    def _read(self, question: str, said: Any) -> None:
        from catalog.situations.answers import read_answers

        try:
            self._answers |= read_answers(self._views.cases, {question: said})
        except KeliError as error:
            self._screen.say(error.whole)
        if self._lookup is not None:
            self._ask(self._lookup)

    def _back(self) -> None:
        """Ask the question before anew; leaving the first one ends the interview."""
        if self._answers and self._lookup is not None:
            self._answers.popitem()
            self._ask(self._lookup)

    def _show_list(self) -> None:
        from exporters.reports import checklist_text
        from exporters.reports.telling import bare
        from guides.checklist.build import checklist

        words, views = self._screen.desk.words, self._views
        lines = list(checklist_text.lines(checklist(views.subject, views.cases, self._answers), bare))
        self._screen.app.push_screen(ReadScreen(words.phrase("view_own_list"), lines, words.phrase("help_close")))

    def _options(self, question: "QuestionView") -> list[Option]:
        return [Option(choice.value, choice.label, choice.help.replace("\n", " ")) for choice in question.choices]
