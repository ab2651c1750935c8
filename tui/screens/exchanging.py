"""Pushing and pulling on behalf of the main screen; what conflicts is settled value by value, or nothing is touched."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from catalog.editing.three_way import Meeting, meet
from catalog.history.exchanging import Both, fetch, merge, merge_settled, push
from tui.screens.settle import SettleScreen
from tui.screens.working import in_thread
from tui.session.meeting import saying
from tui.wording import phrase

if TYPE_CHECKING:
    from tui.screens.main import MainScreen


class Pulled(Struct, frozen=True):
    """What came of pulling: so many commits, or the files that conflict."""

    count: int
    conflicts: tuple[Both, ...] = ()


class Exchanging:
    """Leads from the action to what git did."""

    def __init__(self, screen: "MainScreen") -> None:
        self._screen = screen

    def push(self) -> None:
        """Push, for that is what was asked for."""
        screen, root = self._screen, self._screen.desk.session.root

        def done(where: str) -> None:
            screen.versions.renew()
            screen.say(phrase("push_done", where=where))

        screen.say(phrase("push_working"))
        in_thread(screen, "push", lambda: push(root), done)

    def pull(self) -> None:
        """Fetch and take in; nothing is touched while something is not saved."""
        screen, root = self._screen, self._screen.desk.session.root
        if screen.desk.session.dirty:
            screen.say(phrase("pull_unsaved"))
            return
        screen.say(phrase("pull_working"))
        in_thread(screen, "pull", lambda: self._pull(root), self._pulled)

    def _pull(self, root: Path) -> Pulled:
        count = fetch(root).behind
        with self._screen.beside.looking_away():
            return Pulled(count, merge(root) if count else ())

    def _pulled(self, pulled: Pulled) -> None:
        if pulled.conflicts:
            self._settle(pulled.count, pulled.conflicts, {})
        else:
            self._done(pulled.count)

    def _settle(self, count: int, left: Sequence[Both], texts: dict[str, str]) -> None:
        """Settle one file after the other, then take in all of them at once."""
        screen, root = self._screen, self._screen.desk.session.root
        if not left:
            in_thread(screen, "pull", lambda: self._merge(root, texts), lambda _: self._done(count))
            return
        both, *rest = left
        meeting = _meeting(both)
        if meeting is None:
            screen.say(phrase("pull_one_sided", file=both.file))
            return

        def go(theirs: frozenset[int] | None) -> None:
            if theirs is None:
                screen.say(phrase("pull_left"))
            else:
                screen.act(lambda: texts.__setitem__(both.file, meeting.settled(theirs)))
                self._settle(count, rest if both.file in texts else (), texts)

        if meeting.clashes:
            title = screen.desk.words.phrase("settle_title", file=screen.versions.title(both.file))
            said = saying(screen.desk.session.library, both.file, meeting.base)
            screen.app.push_screen(SettleScreen(title, meeting, said, screen.desk.words), go)
        else:
            go(frozenset())

    def _merge(self, root: Path, texts: Mapping[str, str]) -> None:
        with self._screen.beside.looking_away():
            merge_settled(root, texts)

    def _done(self, count: int) -> None:
        screen = self._screen
        screen.desk.session.look_anew()
        screen.beside.keep_watch()
        screen.versions.renew()
        screen.say(phrase("pull_done", count=count) if count else phrase("pull_nothing"))


def _meeting(both: Both) -> Meeting | None:
    if both.base is None or both.mine is None or both.theirs is None:
        return None
    return meet(both.base, both.mine, both.theirs)
