"""A session: the files that are open, what was done to them, and what is saved.

Every act either changes the session or raises a KeliError with the reason and leaves it as it was.
While one value is typed the edit is made anew from where the typing began, so that it ends as one
step and a value typed back leaves no trace.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import TYPE_CHECKING, Any

from catalog.findings.finding import Path
from catalog.findings.fix import Fix
from catalog.findings.words import Words
from catalog.library.library import SHARED, Library
from catalog.schema.kinds import Kind
from catalog.storage.patching.edits import Edit, Rename
from catalog.storage.patching.fixing import fixed
from catalog.storage.patching.of_file import patch_file
from catalog.storage.store import Change as ToSave
from catalog.storage.store import Conflict, load, save_all
from tui.session import describing, writing
from tui.session.history import Change, History, Step
from tui.session.opened import Opened, look, value_at
from tui.session.problems import resolved_path
from tui.session.splice import between
from tui.wording import phrase

if TYPE_CHECKING:
    from catalog.editing.changes import Changes

_KEPT = 24
"""Texts of which it is remembered what was found in them."""


@dataclass(frozen=True, slots=True)
class OnDisk:
    """A file as it was loaded or saved last."""

    text: str
    hash: str | None


@dataclass(frozen=True, slots=True)
class _Typing:
    """A value being typed, and the file as it was before."""

    path: Path
    before: Opened


class Session:
    """The open files of one catalogue."""

    def __init__(self, root: FilePath) -> None:
        self.library = Library(root)
        self.history = History()
        self.open_files: dict[str, Opened] = {}
        self._disk: dict[str, OnDisk] = {}
        self._typing: _Typing | None = None
        self._seen: dict[tuple[str, str], Opened] = {}
        """What was examined lately: undoing leads back to it."""

    @property
    def root(self) -> FilePath:
        """The catalogue's folder."""
        return self.library.root

    @property
    def dirty(self) -> tuple[str, ...]:
        """The files that are not saved."""
        return tuple(file for file in self.open_files if self.is_dirty(file))

    @property
    def unsaved(self) -> dict[str, str]:
        """The texts of the files that are not saved."""
        return {file: self.open_files[file].text for file in self.dirty}

    def see_unsaved(self) -> None:
        """Let everything be seen with what is typed elsewhere, saved or not: entries of registers, bases, names."""
        texts, before = self.unsaved, self.library.texts
        if texts == before:
            return
        self.library.texts = texts
        self.library.members.clear()
        changed = (file for file in {*texts, *before} if texts.get(file) != before.get(file))
        if self._shared_of(changed):
            self.look_anew()

    def is_dirty(self, file: str) -> bool:
        """Tell whether a file differs from what was loaded or saved last."""
        return self.open_files[file].text != self._disk[file].text

    def base_hash(self, file: str) -> str | None:
        """Give the hash of the text that an open file was made from."""
        return self._disk[file].hash

    def open(self, file: str) -> Opened:
        """Open a file, or give it as it is if it is open.

        Raises:
            KeliError: it cannot be read.
        """
        if file not in self.open_files:
            self._load(file)
        return self.open_files[file]

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

    def look_again(self) -> bool:
        """See all of what was only glanced at while it was typed; tell whether there was any."""
        glanced = [opened for opened in self.open_files.values() if opened.glanced]
        for opened in glanced:
            self._show(opened.file, opened.text)
        return bool(glanced)

    def insert(self, file: str, path: Path, index: int, value: Any) -> None:
        """Add an entry to the list at a path, before the entry at an index.

        Raises:
            KeliError: it cannot be added there.
        """
        opened = self.open_files[file]
        text = patch_file(file, opened.text, writing.inserting(opened, path, index, value))
        after = look(self.library, file, text)
        self._do(describing.act("added", after, (*path, index)), [(opened, text, (*path, index))])

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
        first = describing.act("added", opened, added)
        label = phrase("did_several_added", label=first, count=len(entries)) if len(entries) > 1 else first
        self._do(label, [(before, opened.text, added)])

    def remove(self, file: str, path: Path) -> None:
        """Remove an entry of a list.

        Raises:
            KeliError: it cannot be removed.
        """
        opened = self.open_files[file]
        self._edit(opened, writing.removing(opened, path), describing.act("removed", opened, path), path)

    def move(self, file: str, path: Path, to: int) -> None:
        """Move an entry of a list to another position.

        Raises:
            KeliError: its list is the base's.
        """
        opened = self.open_files[file]
        label = describing.act("moved", opened, path)
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

    def put_in_all(self, files: Iterable[str], path: Path, value: Any) -> None:
        """Make a value of several items another one, as one step; all or none.

        Raises:
            KeliError: one of them cannot be read or changed.
        """
        changes: list[tuple[Opened, str, Path]] = []
        for file in files:
            opened = self.open(file)
            edit = writing.setting(opened, path, value)
            if edit is not None:
                changes.append((opened, patch_file(opened.file, opened.text, edit), path))
        if changes:
            first = changes[0][0]
            label = describing.change(first, path, first.value(path), value)
            self._do(label if len(changes) == 1 else phrase("did_several", label=label, count=len(changes)), changes)

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

    def keep_mine(self, conflict: Conflict) -> None:
        """Expect what is on disk, so that the next save replaces it."""
        self._disk[conflict.file] = OnDisk(conflict.theirs or "", conflict.hash)

    def base_text(self, file: str) -> str | None:
        """Give the text that an open file was made from; None where it is not known, as of a recovered draft."""
        return self._disk[file].text or None

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

    def _load(self, file: str) -> None:
        loaded = load(self.root, file)
        self._disk[file] = OnDisk(loaded.text, loaded.hash)
        self._show(file, loaded.text)

    def _renew(self, files: Iterable[str]) -> None:
        """See all that is open with what a register or base says now, and bundles with their members as they are."""
        self.library.texts = self.unsaved
        self.library.members.clear()
        self._seen.clear()
        if self._shared_of(files):
            self.look_anew()

    def look_anew(self) -> None:
        """See all that is open with what settings, registers and bases say now."""
        self.library.forget()
        self._seen.clear()
        for file, opened in self.open_files.items():
            self._show(file, opened.text)

    def _shared_of(self, files: Iterable[str]) -> list[str]:
        """Give those of some files that say what others do not say themselves."""
        return [file for file in files if self.library.files.get(file) in {*SHARED, Kind.SETTINGS}]

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

    def _show(self, file: str, text: str, typed: Opened | None = None) -> None:
        opened = self._seen.pop((file, text), None) or look(self.library, file, text, typed)
        self.open_files[file] = opened
        if opened.glanced:
            return
        self._seen[file, text] = opened
        if len(self._seen) > _KEPT:
            del self._seen[next(iter(self._seen))]
