"""A session: the files that are open, what was done to them, and what is saved.

Every act either changes the session or raises a KeliError with the reason and leaves it as it was.
While one value is typed the edit is made anew from where the typing began, so that it ends as one
step and a value typed back leaves no trace.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path as FilePath
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from catalog.findings.finding import Path
from catalog.findings.fix import Fix
from catalog.findings.words import Words
from catalog.schema.kinds import Kind
from catalog.storage.patching.edits import Edit, Rename
from catalog.storage.patching.fixing import fixed
from catalog.storage.patching.of_file import patch_file
from catalog.storage.store import Change as ToSave
from catalog.storage.store import Conflict, save_all
from tui.session import describing, writing
from tui.session.files import Files, OnDisk
from tui.session.history import Change, History, Step
from tui.session.opened import Opened, look, value_at
from tui.session.problems import resolved_path
from tui.session.splice import between
from tui.wording import phrase

if TYPE_CHECKING:
    from catalog.editing.changes import Changes


class _Typing(Struct, frozen=True):
    """A value being typed, and the file as it was before."""

    path: Path
    before: Opened


class Session(Files):
    """The open files of one catalogue, and what was done to them."""

    def __init__(self, root: FilePath, files: Mapping[str, Kind] | None = None) -> None:
        """Begin; `files` are those of the catalogue, where they are known."""
        super().__init__(root, files)
        self.history = History()
        self._typing: _Typing | None = None

    def put(self, file: str, path: Path, value: Any) -> None:
        """Make a value of an item another one; None takes it away. One value typed on is one step.

        Raises:
            KeliError: the value cannot be written there.
        """
        typing = self._typing if self._is_typed(file, path) else None
        before = typing.before if typing else self.open_files[file]
        edit = writing.clearing(before, path) if value is None else writing.setting(before, path, value)
        text = before.text if edit is None else patch_file(file, before.text, edit)
        if typing:
            self.history = self.history.without_last()
        if text == before.text:
            self._show(file, text)
            self._typing = None
            return
        label = describing.change(before, path, before.value(path), value)
        self._record(label, [(before, text, path)], typed=self.open_files[file])
        self._typing = _Typing(path, before)

    def seal(self) -> None:
        """End the typing of a value: what is typed next is a step of its own."""
        self._typing = None
        self.look_again()

    def insert(self, file: str, path: Path, index: int, value: Any) -> None:
        """Add an entry to the list at a path, before the entry at an index.

        Raises:
            KeliError: it cannot be added there.
        """
        opened = self.open_files[file]
        text = patch_file(file, opened.text, writing.inserting(opened, path, index, value))
        after = look(self.library, file, text)
        self._do(describing.act("added", after, (*path, index), self.library), [(opened, text, (*path, index))])

    def insert_all(self, file: str, path: Path, index: int, entries: Sequence[Callable[[Opened], Any]]) -> None:
        """Add entries to the list at a path, each made from the file as it is then; one step, all or none.

        Raises:
            KeliError: one cannot be added there.
        """
        before = opened = self.open_files[file]
        for at, entry in enumerate(entries):
            edit = writing.inserting(opened, path, index + at, entry(opened))
            opened = look(self.library, file, patch_file(file, opened.text, edit))
        added = (*path, index)
        first = describing.act("added", opened, added, self.library)
        label = phrase("did_several_added", label=first, count=len(entries)) if len(entries) > 1 else first
        self._do(label, [(before, opened.text, added)])

    def remove(self, file: str, path: Path) -> None:
        """Remove an entry of a list.

        Raises:
            KeliError: it cannot be removed.
        """
        opened = self.open_files[file]
        self._edit(opened, writing.removing(opened, path), describing.act("removed", opened, path, self.library), path)

    def move(self, file: str, path: Path, to: int) -> None:
        """Move an entry of a list to another position.

        Raises:
            KeliError: its list is the base's.
        """
        opened = self.open_files[file]
        label = describing.act("moved", opened, path, self.library)
        self._edit(opened, writing.moving(opened, path, to), label, (*path[:-1], to))

    def mend(self, file: str, path: Path, fix: Fix) -> None:
        """Make the changes that a finding proposes of what stands at a path of the file.

        Raises:
            KeliError: they cannot be made.
        """
        opened = self.open_files[file]
        at_key = any(isinstance(change, Rename) for change in fix.changes)
        old = path[-1] if at_key else value_at(opened.written, path)
        path = resolved_path(opened, path)
        self._do(describing.change(opened, path, old, fix.text), [(opened, fixed(opened.text, fix, file), path)])

    def rewrite(self, file: str, text: str, label: Words, path: Path = ()) -> None:
        """Let an open file's text be another one, as one step that is to be seen at a path of the file."""
        opened = self.open_files[file]
        self._do(label, [(opened, text, resolved_path(opened, path))])

    def edit_all(self, label: Words, edits: Mapping[str, Sequence[Edit]]) -> None:
        """Make edits in several files, as one step; all or none.

        Raises:
            KeliError: one of them cannot be read or changed.
        """
        changes: list[tuple[Opened, str, Path]] = []
        for file, wanted in edits.items():
            opened = self.open(file)
            text = opened.text
            for edit in wanted:
                text = patch_file(file, text, edit)
            changes.append((opened, text, resolved_path(opened, wanted[0].path)))
        self._do(label, changes)

    def take(self, label: Words, changes: "Changes") -> None:
        """Take up what became of several files, as one step.

        Raises:
            KeliError: one of them cannot be read.
        """
        self._do(label, [(self.open(one.file), one.after or "", ()) for one in changes.revisions])

    def together(self, file: str) -> tuple[str, ...]:
        """Give a file with the unsaved ones that changed in the same steps: they are saved as one."""
        steps = ({change.file for change in step.changes} for step in self.history.done)
        others = {one for files in steps if file in files for one in files}
        return (file, *(one for one in self.dirty if one in others and one != file))

    def undo(self) -> Step | None:
        """Take the last step back and give it; None where there is none."""
        self.seal()
        if not self.history.done:
            return None
        step = self.history.done[-1]
        self._apply(step.inverse)
        self.history = self.history.back()
        return step

    def redo(self) -> Step | None:
        """Do the step undone last again and give it; None where there is none."""
        self.seal()
        if not self.history.undone:
            return None
        step = self.history.undone[-1]
        self._apply(step)
        self.history = self.history.forth()
        return step

    def save(self, files: Sequence[str]) -> tuple[Conflict, ...]:
        """Save files as one; where one conflicts with the disk none is written and the conflicts are given.

        Raises:
            KeliError: the disk is full, the folder read-only …
        """
        self.seal()
        wanted = [ToSave(file, self.open_files[file].text, self._disk[file].hash) for file in files]
        outcomes = save_all(self.root, wanted)
        conflicts = tuple(outcome for outcome in outcomes if isinstance(outcome, Conflict))
        if not conflicts:
            for change, outcome in zip(wanted, outcomes, strict=True):
                self._disk[change.file] = OnDisk(change.text or "", outcome.hash)
            self._renew(files)
        return conflicts

    def take_up(self, file: str, text: str, base: str | None) -> None:
        """Go on with a draft of a file that was made from a text of the hash `base`; undo takes it back.

        Raises:
            KeliError: the file cannot be read.
        """
        opened = self.open(file)
        if base != self._disk[file].hash:  # the next save will say that the file changed meanwhile
            self._disk[file] = OnDisk("", base)
        self._do(phrase("did_recover"), [(opened, text, ())])

    def merge(self, conflict: Conflict, text: str) -> None:
        """Take up a text that holds what both sides did, as one step; the next save replaces theirs."""
        self.rewrite(conflict.file, text, phrase("did_merged"))
        self.keep_mine(conflict)

    def take_theirs(self, file: str) -> Opened:
        """Forget what was done to a file and read it anew.

        Raises:
            KeliError: it cannot be read, and stays open as it was.
        """
        self.seal()
        self._load(file)
        self.history = self.history.without(file)
        self._renew([file])
        return self.open_files[file]

    def _is_typed(self, file: str, path: Path) -> bool:
        return self._typing is not None and (self._typing.before.file, self._typing.path) == (file, path)

    def _edit(self, opened: Opened, edit: Edit, label: Words, path: Path) -> None:
        self._do(label, [(opened, patch_file(opened.file, opened.text, edit), path)])

    def _do(self, label: Words, changes: Sequence[tuple[Opened, str, Path]]) -> None:
        self.seal()
        self._record(label, changes)

    def _record(self, label: Words, changes: Sequence[tuple[Opened, str, Path]], typed: Opened | None = None) -> None:
        spliced = (Change(before.file, between(before.text, text), path) for before, text, path in changes)
        self.history = self.history.then(Step(label, tuple(spliced)))
        for before, text, _ in changes:
            self._show(before.file, text, typed)

    def _apply(self, step: Step) -> None:
        for change in step.changes:
            self._show(change.file, change.splice.apply(self.open_files[change.file].text))
