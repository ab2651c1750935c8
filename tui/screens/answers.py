"""What the main screen asks by laying a screen over itself, and what it does with the answers."""

from collections.abc import Callable, Sequence
from datetime import datetime
from difflib import unified_diff
from typing import TYPE_CHECKING

from catalog.editing.three_way import meet
from catalog.findings.errors import KeliError
from catalog.library.entry import Entry
from catalog.storage.journal import Pending, discard
from catalog.storage.store import Conflict
from tui.form.pasting import NAMING, Pasting, cells_of
from tui.form.rows import Row
from tui.form.spot import Spot
from tui.form.values import lines, pasted
from tui.screens.ask import AskScreen
from tui.screens.find import FindScreen
from tui.screens.read import ReadScreen
from tui.screens.settle import SettleScreen
from tui.session.meeting import saying
from tui.widgets.form import Form
from tui.widgets.navigator import Navigator
from tui.wording import phrase

if TYPE_CHECKING:
    from tui.screens.main import MainScreen


class Answers:
    """Asks on behalf of a main screen."""

    def __init__(self, screen: "MainScreen") -> None:
        self._screen = screen

    def find(self, typed: str = "") -> None:
        """Find something by more than what is typed already, and open it."""
        screen = self._screen
        recent = [file.rsplit("/", 1)[-1].removesuffix(".yaml") for file in reversed(screen.desk.session.open_files)]

        def go(found: Entry | None) -> None:
            if found is not None:
                screen.open_file(found.file, found.id if found.kind.is_register else "")

        screen.app.push_screen(FindScreen(lambda: screen.beside.index, recent, screen.desk.words, typed), go)

    def open_list(self, row: Row) -> None:
        """Go to a list of records that lies in the record at hand; an empty one gets its first entry."""
        screen = self._screen
        spot = screen.desk.spot
        if spot is None:
            return
        screen.go(Spot(spot.section, row.path))
        if screen.desk.count(screen.desk.spot or spot):
            screen.enter_records()
        elif screen.act(screen.desk.add):
            screen.query_one(Form).begin()
            screen.enter_form()

    def save(self, files: Sequence[str], then: Callable[[], None] | None = None) -> None:
        """Save files; ask about those that changed on disk, then do what was to come."""
        screen = self._screen
        try:
            conflicts = screen.desk.session.save(files)
        except KeliError as error:
            self._tell(error)
            return
        if conflicts:
            self._conflict(conflicts[0], files, then)
            return
        screen.beside.note_drafts()
        screen.versions.renew()
        screen.show()
        screen.say(phrase("said_saved"))
        if then:
            then()

    def _tell(self, error: KeliError) -> None:
        """Tell in full why nothing was saved, and what to do: the line above the keys would cut it."""
        screen, words = self._screen, self._screen.desk.words
        lines = [words.say(error.message), words.say(error.hint), words.phrase("unsaved_kept")]
        screen.say(error.message)
        screen.app.push_screen(ReadScreen(words.phrase("title_unsaved"), lines, words.phrase("help_close")))

    def leave(self) -> None:
        """Quit; ask first about what is not saved."""
        screen, words = self._screen, self._screen.desk.words
        dirty = screen.desk.session.dirty
        if not dirty:
            self._exit()
            return

        def go(answer: int | None) -> None:
            if answer == 0:
                self.save(dirty, self._exit)
            elif answer == 1:
                if screen.beside.note_drafts():
                    self._exit()
            elif answer == 2:  # noqa: PLR2004  # the third answer
                screen.beside.forget_drafts(dirty)
                self._exit()

        answers = [words.phrase(f"leave_{name}") for name in ("save", "draft", "discard", "stay")]
        names = [screen.versions.title(file) for file in dirty]
        screen.app.push_screen(AskScreen(words.phrase("leave_title", count=len(dirty)), answers, names), go)

    def _exit(self) -> None:
        self._screen.note_place()
        self._screen.app.exit()

    def recover(self, left: Sequence[Pending]) -> None:
        """Offer what sessions that ended left behind."""
        screen, words = self._screen, self._screen.desk.words

        def go(answer: int | None) -> None:
            for one in left:
                if answer == 0:
                    screen.act(lambda one=one: screen.beside.recover(one))  # type: ignore[misc]  # no inference here
                elif answer == 1 and not discard(one):
                    screen.say(phrase("said_not_discarded"))
            if answer == 0:
                screen.query_one(Navigator).reveal(screen.desk.file)
                screen.say(phrase("said_recovered" if screen.desk.session.dirty else "said_not_recovered"))

        answers = [words.phrase(f"recover_{name}") for name in ("take", "discard", "later")]
        lines = [
            words.phrase("recover_line", file=screen.versions.title(one.draft.file), when=_when(one.at)) for one in left
        ]
        screen.app.push_screen(AskScreen(words.phrase("recover_title"), answers, lines), go)

    def pasted(self, text: str) -> None:
        """Ask whether pasted lines are entries of their own, where a list of records is at hand."""
        screen = self._screen
        spot, row = screen.desk.spot, screen.query_one(Form).row
        is_named = row is not None and row.path[-1] in NAMING
        if row is None or spot is None or spot.list is None or not is_named or row.path[:-1] != spot.record:
            screen.say(phrase("said_pasted_first", count=len(lines(text))))
        else:
            self._ask_about_rows(cells_of(text), "paste_one", lambda rows: self._split(row, rows))

    def pasted_rows(self, text: str) -> None:
        """Ask whether pasted rows are entries of the list at hand."""
        screen, rows = self._screen, cells_of(text)
        if not screen.desk.file or screen.desk.spot is None or screen.desk.spot.list is None:
            screen.say(phrase("said_no_list"))
        elif rows:
            self._ask_about_rows(rows, "paste_none", self._add_rows)

    def _ask_about_rows(self, rows: list[list[str]], no: str, then: Callable[[list[list[str]]], None]) -> None:
        screen, words = self._screen, self._screen.desk.words
        spot = screen.desk.spot

        def go(answer: int | None) -> None:
            if answer == 0:
                screen.act(lambda: then(rows))

        count = len(Pasting(screen.desk.shown, spot.list or ()).entries(rows)) if spot else 0
        answers = [words.phrase("paste_many", count=count), words.phrase(no)]
        title = words.phrase("paste_title", count=count, name=spot.section.label if spot else "")
        screen.app.push_screen(AskScreen(title, answers, [" │ ".join(map(pasted, row)) for row in rows]), go)

    def _split(self, row: Row, rows: list[list[str]]) -> None:
        """Let the first row be of the entry that is typed in, and the others new ones."""
        desk = self._screen.desk
        pasting = Pasting(desk.shown, row.path[:-2])
        entries = pasting.entries(rows)
        if not entries:
            return
        desk.enter_value(row, None)
        for name, value in entries[0].items():
            desk.session.put(desk.file, (*row.path[:-1], name), value)
            desk.session.seal()
        desk.paste(rows[len(rows) - len(entries) + 1 :])

    def _add_rows(self, rows: list[list[str]]) -> None:
        count = self._screen.desk.paste(rows)
        self._screen.say(phrase("paste_rows", count=count))

    def _conflict(self, conflict: Conflict, files: Sequence[str], then: Callable[[], None] | None) -> None:
        """Put both sides together; ask where both changed the same, or where there is nothing to go by."""
        session, words = self._screen.desk.session, self._screen.desk.words
        base, mine = session.base_text(conflict.file), session.open_files[conflict.file].text
        meeting = meet(base, mine, conflict.theirs) if base and conflict.theirs is not None else None
        if meeting is None:
            self._choose_side(conflict, files, then)
            return

        def go(theirs: frozenset[int] | None) -> None:
            if theirs is not None and self._screen.act(lambda: session.merge(conflict, meeting.settled(theirs))):
                self.save(files, then)

        if meeting.clashes:
            title = words.phrase("settle_title", file=self._screen.versions.title(conflict.file))
            said = saying(session.library, conflict.file, meeting.base)
            self._screen.app.push_screen(SettleScreen(title, meeting, said, words), go)
        else:
            go(frozenset())
            mine_count, theirs_count = len(meeting.only_mine), len(meeting.only_theirs)
            self._screen.say(phrase("said_merged", mine=mine_count, theirs=theirs_count))

    def _choose_side(self, conflict: Conflict, files: Sequence[str], then: Callable[[], None] | None) -> None:
        screen, words = self._screen, self._screen.desk.words

        # "back" comes first: a hasty Enter must overwrite nothing.
        names = ("back", "mine", "theirs") if conflict.theirs is not None else ("back", "mine")
        answers = [words.phrase(f"conflict_{name}") for name in names]
        mine = screen.desk.session.open_files[conflict.file].text
        lines = self._difference(mine, conflict.theirs)
        title = words.phrase("conflict_title", file=screen.versions.title(conflict.file))

        def judged(answer: int | None) -> None:
            name = "back" if answer is None else names[answer]
            if name == "mine":
                screen.desk.session.keep_mine(conflict)
                self.save(files, then)
            elif name == "theirs":
                screen.act(lambda: screen.beside.take_theirs(conflict.file))

        screen.app.push_screen(AskScreen(title, answers, lines), judged)

    def _difference(self, mine: str, theirs: str | None) -> list[str]:
        words = self._screen.desk.words
        if theirs is None:
            return [words.phrase("conflict_gone")]
        names = words.phrase("conflict_theirs_name"), words.phrase("conflict_mine_name")
        return [
            line.rstrip("\r\n") for line in unified_diff(theirs.splitlines(), mine.splitlines(), *names, lineterm="")
        ]


def _when(at: float) -> str:
    return datetime.fromtimestamp(at).astimezone().strftime("%Y-%m-%d %H:%M")
