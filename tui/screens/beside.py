"""What goes on beside the main screen: the index, the journal, watching the disk, checking everything."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cached_property
from threading import Event
from time import monotonic, sleep
from typing import TYPE_CHECKING

from catalog.findings.errors import KeliError
from catalog.library.index import Index, names_only, open_index
from catalog.schema.kinds import Kind
from catalog.storage.collector import loading_for_good
from catalog.storage.journal import Pending
from catalog.storage.presence import Editor, Presence
from catalog.storage.sweeping import sweep_all
from exporters.text.cells import visible
from exporters.view import View
from tui.desk import Desk
from tui.outline import outline_of
from tui.pages import told
from tui.screens.working import in_thread
from tui.session.checking import check_all
from tui.session.drafts import SECONDS, Drafts
from tui.session.outside import Outside
from tui.session.session import Session
from tui.wording import phrase

if TYPE_CHECKING:
    from catalog.check.report import Report
    from tui.screens.main import MainScreen

_LARGE = 2_000
"""Items and bundles: fewer are read before anybody notices."""
_CALM, _PATIENCE = 1.0, 3.0
"""Seconds after the last key until nobody is in the middle of something, and for which that is waited."""
_WIDTH = 40
"""Cells for a map that nobody sees."""
_ready = Event()
"""Set once an item was opened for nobody: what was imported and made for that stays, whatever is read anew."""


class Beside:
    """Works on behalf of a main screen."""

    def __init__(self, screen: "MainScreen", drafts: Drafts) -> None:
        self._screen = screen
        self._drafts = drafts
        self._outside = Outside()
        self._presence = Presence(screen.desk.session.root)
        self._others: frozenset[Editor] = frozenset()
        self._read: Index | None = None
        self._looks_away = False

    @property
    def index(self) -> Index:
        """What is found by; the names of files until everything has been read."""
        return self._read or self._names

    @cached_property
    def _names(self) -> Index:
        return names_only(self._screen.desk.session.library.files)

    def begin(self) -> None:
        """Read the index in a thread, keep watch, and offer what was left unsaved."""
        self._screen.set_interval(SECONDS, lambda: self._screen.in_turn(self.keep_watch))
        self._read_all()
        self._tell_of_others()
        left = self._drafts.left()
        if left:
            self._screen.answers.recover(left)

    def read_anew(self) -> None:
        """Forget how files were called, and read it again."""
        self._outside, self._read = Outside(), None
        self.__dict__.pop("_names", None)
        self._read_all()

    def _read_all(self) -> None:
        """Read the index in a thread, and ask git."""
        self._screen.run_worker(self._read_index, thread=True, group="index")
        self._screen.versions.renew()

    def check_all(self) -> None:
        """Check the whole catalogue in a thread, then show what was found."""
        self._screen.say(phrase("said_checking"))
        root = self._screen.desk.session.root
        in_thread(self._screen, "check", lambda: check_all(root), self._tell_of_problems)

    def keep_watch(self) -> None:
        """Note drafts, and see what happened to open files elsewhere."""
        self.note_drafts()
        self._screen.note_place()
        self._tell_of_others()
        if not self._looks_away:
            self._see_what_changed()

    @contextmanager
    def looking_away(self) -> Iterator[None]:
        """Read nothing anew meanwhile: while git puts sides together it leaves marks of conflicts in files."""
        self._looks_away = True
        try:
            yield
        finally:
            self._looks_away = False

    def _see_what_changed(self) -> None:
        for file in self._outside.changed(self._screen.desk.session):
            if self._screen.desk.session.is_dirty(file):
                self._screen.say(phrase("said_changed_outside"), stays=True)
            elif self._screen.act(lambda file=file: self.take_theirs(file)):  # type: ignore[misc]  # no inference here
                self._screen.say(phrase("said_reread"))

    def end(self) -> None:
        """Leave: nobody is told of one any more, and nothing is kept for good."""
        self._presence.end()
        gc.unfreeze()

    def _tell_of_others(self) -> None:
        """Tell of those who began to edit the same catalogue."""
        self._presence.freshen()
        before, self._others = self._others, frozenset(self._presence.others())
        new = dict.fromkeys(visible(one.who) for one in sorted(self._others - before, key=lambda one: one.since))
        if new:
            who = self._screen.desk.words.phrase("list").join(new)
            self._screen.say(phrase("said_others", who=who), stays=True)

    def note_drafts(self) -> bool:
        """Note what is not saved in the journal; where that cannot be done say so, and what to do."""
        try:
            self._drafts.note(self._screen.desk.session)
        except KeliError as error:
            self._screen.refuse(error)
            return False
        return True

    def forget_drafts(self, files: Sequence[str]) -> None:
        """Forget what is not saved; what the journal's disk does not let go of is offered next time."""
        for file in files:
            with suppress(KeliError):
                self._drafts.settle(file)

    def recover(self, one: Pending) -> None:
        """Take up what was left unsaved, and open it."""
        if self._drafts.recover(self._screen.desk.session, one):
            self._screen.desk.open(one.draft.file)

    def take_theirs(self, file: str) -> None:
        """Read a file anew."""
        desk = self._screen.desk
        desk.session.take_theirs(file)
        self._drafts.settle(file)
        if desk.spot:
            desk.go(desk.spot)

    def _read_index(self) -> None:
        """Clear away what dead writers left, get ready to open items, then read the index."""
        root = self._screen.desk.session.root
        sweep_all(root)
        if not _ready.is_set():
            with loading_for_good(), suppress(KeliError):
                open_unseen(Desk(Session(root, self._screen.desk.session.library.files), self._screen.desk.language))
                _ready.set()
        self._names.corpus.warm()  # what can be found while everything is read
        self._let_keys_go_first()
        index = open_index(root)
        self._let_keys_go_first()
        with loading_for_good():  # or the collector would visit all of it again and again, in the middle of a key
            index.corpus.warm()
        self._read = self._screen.desk.index = index

    def _let_keys_go_first(self) -> None:
        """Wait while keys are pressed, for a while at most: each would share the processor with a large catalogue."""
        ends = monotonic() + _PATIENCE
        while len(self._names.entries) > _LARGE and self._screen.keli.quiet_for < _CALM and monotonic() < ends:
            sleep(_CALM / 5)

    def _tell_of_problems(self, report: "Report") -> None:
        from tui.screens.problems import Problems

        Problems(self._screen).of_all(report)


def open_unseen(desk: Desk) -> None:
    """Open an item for nobody: what is imported and made once for that is there when a person opens the first.

    Raises:
        KeliError: it cannot be read.
    """
    first = next((file for file, kind in desk.session.library.files.items() if kind is Kind.ITEM), None)
    if first:
        desk.open(first)
        for row in desk.rows():
            told(desk, row)
        outline_of(desk, View.MAP, _WIDTH)
