"""Another id for what is at hand: every place that names it is shown first.

An id in texts alone changes as one step. Where files or folders have their names by it, all is written at once from
what is saved, and the catalogue is taken up anew; undo writes it all back.
"""

from functools import partial
from typing import TYPE_CHECKING

from catalog.editing.changes import Changes
from catalog.findings.errors import KeliError
from catalog.findings.finding import Path
from tui.screens.ask import AskScreen
from tui.screens.working import looking
from tui.screens.write import WriteScreen
from tui.session import across
from tui.session.moved import Moved, Open
from tui.widgets.form import Form
from tui.wording import phrase

if TYPE_CHECKING:
    from tui.screens.main import MainScreen


class Renaming:
    """Asks on behalf of a main screen."""

    def __init__(self, screen: "MainScreen") -> None:
        self._screen = screen
        self._path: Path = ()
        self._new = ""

    def ask(self) -> None:
        """Ask for another id for the entry at hand, else for the open item, base or bundle."""
        desk, words = self._screen.desk, self._screen.desk.words
        old = desk.id_at_hand
        if not old:
            self._screen.say(phrase("said_no_id"))
            return
        self._path = desk.spot.record if desk.spot else ()

        def go(new: str | None) -> None:
            if new:
                self._new = new
                self._look()

        screen = WriteScreen(words.phrase("rename_title", old=old), words.phrase("write_done"), old)
        self._screen.app.push_screen(screen, go)

    def _look(self) -> None:
        desk = self._screen.desk
        looking(
            self._screen,
            "rename",
            partial(across.renamed, desk.session, desk.opened, self._path, self._new),
            self._show,
        )

    def _show(self, changes: Changes) -> None:
        """Show the lines and names that change everywhere, and change them if one says so."""
        desk, words = self._screen.desk, self._screen.desk.words
        moves = any(one.was or one.file not in desk.session.library.files for one in changes.revisions)
        if moves and desk.session.dirty:
            self._save_first()
            return
        name = "rename_move" if moves else "rename_do"
        answers = [words.phrase(name, count=len(changes.files)), words.phrase("rename_leave")]

        def go(answer: int | None) -> None:
            if answer == 0:
                (self._move if moves else self._take)(changes)

        self._screen.app.push_screen(AskScreen(words.phrase("rename_preview"), answers, list(changes.diff(0))), go)

    def _save_first(self) -> None:
        screen, words = self._screen, self._screen.desk.words
        dirty = screen.desk.session.dirty

        def go(answer: int | None) -> None:
            if answer == 0:
                screen.answers.save(dirty, self._look)

        answers = [words.phrase("rename_save"), words.phrase("rename_leave")]
        names = [screen.versions.title(file) for file in dirty]
        screen.app.push_screen(AskScreen(words.phrase("rename_unsaved", count=len(dirty)), answers, names), go)

    def _take(self, changes: Changes) -> None:
        if self._screen.act(lambda: self._screen.desk.session.take(phrase("did_renamed"), changes)):
            self._screen.say(phrase("said_renamed", count=len(changes.files)))
            self._screen.query_one(Form).begin()

    def _move(self, changes: Changes) -> None:
        """Write all at once, and open what was open under its new name."""
        desk = self._screen.desk
        is_register = desk.opened.kind.is_register
        file = next((one.file for one in changes.revisions if one.was == desk.file), desk.file)
        before, after = (desk.id_at_hand, self._new) if is_register else ("", "")
        moved = Moved(changes, Open(desk.file, before), Open(file, after))
        if self._write(moved, "rename_again", "said_moved"):
            desk.moves = desk.moves.then(moved)

    def take_back(self) -> None:
        """Write back what was written last, and open what was open then."""
        desk = self._screen.desk
        if self._write(desk.moves.done[-1].inverse, "rename_back_again", "said_moved_back"):
            desk.moves = desk.moves.back()

    def do_again(self) -> None:
        """Write once more what was written back last, and open what was open then."""
        desk = self._screen.desk
        if self._write(desk.moves.undone[-1], "rename_again", "said_moved"):
            desk.moves = desk.moves.forth()

    def _write(self, moved: Moved, hint: str, said: str) -> bool:
        """Write all files or none, and take up the catalogue anew; nothing where some are not saved."""
        session, app = self._screen.desk.session, self._screen.keli

        def write() -> None:
            if session.dirty:
                raise KeliError(phrase("rename_back_unsaved"), phrase("rename_save_first"))
            conflicts = moved.changes.save(session.root)
            if conflicts:
                raise KeliError(phrase("rename_meanwhile", file=conflicts[0].file), phrase(hint))

        done = self._screen.act(write)
        if done:
            words = phrase(said, count=len(moved.changes.files))
            app.call_later(app.reopen, moved.after.file, moved.after.entry, words)
        return done
