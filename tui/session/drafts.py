"""Unsaved edits in the journal: noted every two seconds, offered at the next start."""

from pathlib import Path

from catalog.storage.journal import Draft, Journal, Pending, pending
from tui.session.session import Session

SECONDS = 2.0
"""At most this much work is lost when the process is killed."""


class Drafts:
    """Keeps the journal of one session up to date."""

    def __init__(self, root: Path, state: Path | None = None) -> None:
        self._root = root
        self._state = state
        self._journal = Journal(root, state)
        self._noted: dict[str, str] = {}

    def note(self, session: Session) -> None:
        """Note every file that changed since the last time, and forget what was saved.

        Raises:
            KeliError: the journal cannot be written.
        """
        for file, opened in session.open_files.items():
            if not session.is_dirty(file):
                self.settle(file)
            elif self._noted.get(file) != opened.text:
                self._journal.append(Draft(file, session.base_hash(file), opened.text))
                self._noted[file] = opened.text

    def settle(self, file: str) -> None:
        """Forget the drafts of a file.

        Raises:
            KeliError: the journal cannot be written.
        """
        if self._noted.pop(file, None) is not None:
            self._journal.settle(file)

    def left(self) -> tuple[Pending, ...]:
        """Give the drafts that sessions which have ended left behind, the newest of each file."""
        newest: dict[str, Pending] = {}
        for one in pending(self._root, self._state):
            if not one.alive:
                newest.setdefault(one.draft.file, one)
        return tuple(newest.values())

    def recover(self, session: Session, one: Pending) -> bool:
        """Take a draft up into the session; False where another process was quicker.

        Raises:
            KeliError: the file or the journal cannot be read.
        """
        draft = self._journal.recover(one)
        if draft is None:
            return False
        self._noted[draft.file] = draft.text
        session.take_up(draft.file, draft.text, draft.base)
        return True

    def close(self) -> None:
        """End; what is not settled stays for the next start."""
        self._journal.close()
