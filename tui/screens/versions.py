"""What the main screen asks git: how the catalogue stands to its repository, and what changed since the last commit."""

from contextlib import suppress
from typing import TYPE_CHECKING

from catalog.findings.errors import KeliError
from catalog.history.status import Status, status_of
from catalog.schema.kinds import Kind
from tui.form.names import name_of_file
from tui.form.spot import spot_of
from tui.screens.changes import ChangesScreen, Line
from tui.screens.working import in_thread
from tui.session.problems import resolved_path
from tui.session.since import Since, since_commit, take_back
from tui.widgets.form import Form
from tui.wording import phrase

if TYPE_CHECKING:
    from tui.screens.main import MainScreen


class Versions:
    """Asks git on behalf of a main screen, in a thread."""

    def __init__(self, screen: "MainScreen") -> None:
        self._screen = screen

    def renew(self) -> None:
        """Look anew how the catalogue stands to its repository; where there is none nothing is said."""
        root = self._screen.desk.session.root

        def look() -> Status | None:
            with suppress(KeliError):
                return status_of(root)
            return None

        in_thread(self._screen, "status", look, self.note)

    def note(self, status: Status | None) -> None:
        """Show how it stands in the top line."""
        self._screen.desk.status = status
        self._screen.show_top()

    def changes(self) -> None:
        """Show what changed since the last commit."""
        session = self._screen.desk.session
        root, unsaved = session.root, session.unsaved
        in_thread(self._screen, "changes", lambda: since_commit(root, unsaved), self._show)

    def title(self, file: str) -> str:
        """Give how a file is called."""
        desk = self._screen.desk
        return name_of_file(file, desk.session.library, desk.language) or file

    def go(self, file: str, path: tuple[str | int, ...] = ()) -> None:
        """Open a file and go to what stands at a path of it."""
        screen = self._screen
        kind = screen.desk.session.library.files.get(file)
        if kind in (None, Kind.ORDER):
            screen.say(phrase("said_not_editable", file=file))
            return
        screen.open_file(file)
        if screen.desk.file == file:
            path = resolved_path(screen.desk.opened, path)
            screen.go(spot_of(screen.desk.opened.kind, path), path)
            screen.query_one(Form).begin(path)
            screen.enter_form()

    def _show(self, since: Since) -> None:
        screen = self._screen
        self.note(since.status)
        if not since.files:
            screen.say(phrase("since_nothing"))
            return

        def go(wanted: Line | str | None) -> None:
            screen.show()
            if wanted == "commit":
                screen.committing.commit()
            elif wanted is not None and not isinstance(wanted, str):
                file, change = wanted
                self.go(file.file, file.place(change) if change else ())

        screen.app.push_screen(ChangesScreen(since, self.title, self._take_back, screen.desk.words), go)

    def _take_back(self, line: Line) -> Since:
        """Take a change back, and give what is left of them."""
        session = self._screen.desk.session
        self._screen.act(lambda: self._screen.say(take_back(session, *line)))
        return since_commit(session.root, session.unsaved)
