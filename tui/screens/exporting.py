"""Exporting on behalf of the main screen, in a thread that tells how far it is; and the map in the browser."""

import os
import sys
import webbrowser
from collections.abc import Sequence
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from catalog.findings.errors import KeliError
from catalog.jobs.progress import SILENT, Progress
from catalog.storage.obstacles import reason
from exporters.batch import Made, Order, make
from exporters.view import Format, View
from tui.screens.export import ExportScreen
from tui.screens.read import ReadScreen
from tui.screens.working import in_thread
from tui.session.exporting import Wanted, chosen, extents, remember, remembered
from tui.wording import phrase

if TYPE_CHECKING:
    from tui.screens.main import MainScreen


class Told:
    """Tells in the line above the keys how far one is."""

    def __init__(self, screen: "MainScreen") -> None:
        self._screen = screen
        self._total = self._done = 0

    def start(self, total: int) -> None:
        """Begin with so many."""
        self._total = total

    def advance(self, done: int) -> None:
        """Tell that so many more are done."""
        self._done += done
        self._screen.in_turn(self._screen.say, phrase("export_working", done=self._done, total=self._total))


class Exporting:
    """Leads from the key to the files."""

    def __init__(self, screen: "MainScreen") -> None:
        self._screen = screen

    def export(self) -> None:
        """Ask what and where to; the files are made from what is on disk."""
        desk, memory = self._screen.desk, self._screen.memory
        offered = extents(desk.session.library, desk.file)

        def go(wanted: Wanted | None) -> None:
            if wanted is not None:
                remember(memory, wanted)
                self._make(wanted)

        self._screen.app.push_screen(ExportScreen(remembered(memory, offered), offered, desk.words), go)

    def open_outside(self) -> None:
        """Draw the open item's map and show it in the browser."""
        screen, desk = self._screen, self._screen.desk
        if not desk.file or desk.session.dirty:
            screen.say(phrase("said_no_item" if not desk.file else "outside_unsaved"))
            return
        wanted = Wanted(extents(desk.session.library, desk.file)[0], View.MAP, Format.SVG, mkdtemp(prefix="keli-"))
        items = chosen(desk.session.library, desk.file, wanted.extent)
        in_thread(screen, "export", lambda: _made(wanted.order(desk.session.root), items), self._show)

    def _make(self, wanted: Wanted) -> None:
        screen, session = self._screen, self._screen.desk.session
        items = chosen(session.library, screen.desk.file, wanted.extent)
        screen.say(phrase("export_working", done=0, total=len(items)))
        order = wanted.order(session.root)
        in_thread(screen, "export", lambda: _made(order, items, Told(screen)), lambda made: self._done(made, order))

    def _done(self, made: Sequence[Made], order: Order) -> None:
        screen, words = self._screen, self._screen.desk.words
        files = sum(len(one.files) for one in made)
        refused = [one.refusal for one in made if one.refusal]
        said = phrase("export_done", count=files, folder=str(order.folder.resolve()))
        screen.say(said)
        if refused:
            lines = [words.say(said), "", *(words.say(one) for one in refused)]
            screen.app.push_screen(ReadScreen(words.phrase("do_export"), lines, words.phrase("help_close")))

    def _show(self, made: Sequence[Made]) -> None:
        refusal = next((one.refusal for one in made if one.refusal), None)
        file = next((file for one in made for file in one.files), None)
        if file is None or refusal:
            self._screen.say(refusal or phrase("outside_none"))
        else:
            opened = _has_desktop() and not self._screen.app.is_web and webbrowser.open(file.resolve().as_uri())
            self._screen.say(phrase("outside_opened" if opened else "outside_not_opened", file=str(file)))


def _made(order: Order, items: Sequence[str], progress: Progress = SILENT) -> list[Made]:
    try:
        return make(order, items, processes=1, progress=progress)
    except OSError as error:
        raise KeliError(phrase("export_no_folder", folder=str(order.folder)), reason(error)) from error


def _has_desktop() -> bool:
    """Tell whether a browser has somewhere to be seen: in a terminal it would take the app's place."""
    return os.name == "nt" or sys.platform == "darwin" or bool({"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys())
