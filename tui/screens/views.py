"""The views of the open item or bundle: situations, one's own list, the bundle as one thing, indicators."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from catalog.editing.accepting import accept
from catalog.editing.named import Named
from catalog.findings.severity import Severity
from catalog.schema.kinds import Kind
from tui.form.choices import Option
from tui.screens.choose import ChooseScreen, Question
from tui.screens.interview import Interview
from tui.screens.menu import menu
from tui.screens.read import ReadScreen
from tui.screens.working import looking
from tui.session.across import bench_of
from tui.session.views import Views
from tui.wording import phrase

if TYPE_CHECKING:
    from catalog.bundles.suggesting import Proposal
    from tui.screens.main import MainScreen

_OF_CASES = ("situations", "paths", "own_list")
"""What cannot be told while there are errors."""


class ViewsMenu:
    """Offers the views on behalf of a main screen."""

    def __init__(self, screen: "MainScreen") -> None:
        self._screen = screen
        desk = screen.desk
        self._views = Views(desk.session, desk.file, desk.language)

    def open(self) -> None:
        """Offer what there is to see of the open file, and of the catalogue."""
        words = self._screen.desk.words
        lines = [Option(name, words.phrase(f"view_{name}")) for name in self._names()]
        menu(self._screen, words.phrase("do_views"), lines, self._go)

    def _go(self, name: str) -> None:
        desk = self._screen.desk
        if name in _OF_CASES and any(found.severity is Severity.ERROR for found in desk.opened.findings):
            self._screen.say(phrase("said_errors_first"))
        else:
            self._acts()[name]()

    def _names(self) -> tuple[str, ...]:
        kind = self._screen.desk.opened.kind if self._screen.desk.file else None
        of_all = ("indicators_all",)
        if kind is Kind.ITEM:
            return ("situations", "paths", "own_list", "indicators", "indicators_authority", *of_all)
        if kind is Kind.BUNDLE:
            return ("bundle", "suggestions", "situations", "paths", "own_list", *of_all)
        return ("cases", *of_all) if kind is Kind.TEST else of_all

    def _acts(self) -> dict[str, Callable[[], None]]:
        views = self._views
        authority = views.file.split("/")[1] if views.file.count("/") > 1 else ""
        return {
            "situations": lambda: self._read("situations", views.situations),
            "paths": lambda: self._read("paths", lambda: views.situations(every=True)),
            "own_list": lambda: Interview(self._screen, views).begin(),
            "bundle": lambda: self._read("bundle", views.bundle),
            "suggestions": lambda: looking(self._screen, "views", views.suggestions, self._suggest),
            "cases": lambda: self._read("cases", views.cases_run),
            "indicators": lambda: self._read("indicators", views.indicators),
            "indicators_authority": lambda: self._read("indicators_authority", lambda: views.indicators(authority)),
            "indicators_all": lambda: self._read("indicators_all", lambda: views.indicators("")),
        }

    def _read(self, name: str, lines: Callable[[], list[str]]) -> None:
        words = self._screen.desk.words

        def show(found: list[str]) -> None:
            page = ReadScreen(words.phrase(f"view_{name}"), found, words.phrase("help_close"))
            self._screen.app.push_screen(page)

        looking(self._screen, "views", lines, show)

    def _suggest(self, found: "Sequence[Proposal]") -> None:
        """Show what seems to be the same; what is marked is said in the bundle, as one step."""
        screen, words = self._screen, self._screen.desk.words
        sayable = [one for one in found if one.row]
        if not sayable:
            screen.say(phrase("said_no_suggestions"))
            return
        options = [Option(at, self._proposal(one), " = ".join(one.row)) for at, one in enumerate(sayable)]

        def go(chosen: tuple[Any, ...] | None) -> None:
            if chosen:
                screen.act(lambda: self._accept([sayable[at] for at in chosen]))

        question = Question(words.phrase("view_suggestions"), options, (), several=True)
        screen.app.push_screen(ChooseScreen(question, words), go)

    def _proposal(self, one: "Proposal") -> str:
        say = self._screen.desk.words.say
        things = (one.likeness.one, one.likeness.other)
        names = " = ".join(thing.name.in_language(self._screen.desk.language) for thing in things)
        return f"{say(one.about)}  {names}  {one.likeness.score} %"

    def _accept(self, chosen: "Sequence[Proposal]") -> None:
        desk = self._screen.desk
        bench = bench_of(desk.session)
        accept(bench, Named(Kind.BUNDLE, self._views.id, desk.file), [one.row for one in chosen])
        desk.session.take(phrase("did_accepted", count=len(chosen)), bench.changes())
        self._screen.say(phrase("did_accepted", count=len(chosen)))
