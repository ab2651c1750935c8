"""The open files of one catalogue: as they stand in the app, and as they were loaded or saved last."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec import Struct

from catalog.library.library import SHARED, Library
from catalog.schema.kinds import Kind
from catalog.storage.store import Conflict, load
from tui.session.opened import Opened, look

_KEPT = 24
"""Texts of which it is remembered what was found in them."""


class OnDisk(Struct, frozen=True):
    """A file as it was loaded or saved last."""

    text: str
    hash: str | None


class Files:
    """The open files, which only their session changes."""

    def __init__(self, root: Path, files: Mapping[str, Kind] | None = None) -> None:
        self.library = Library(root, files=files)
        self.open_files: dict[str, Opened] = {}
        self._disk: dict[str, OnDisk] = {}
        self._seen: dict[tuple[str, str], Opened] = {}
        """What was examined lately: undoing leads back to it."""

    @property
    def root(self) -> Path:
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

    def keep_mine(self, conflict: Conflict) -> None:
        """Expect what is on disk, so that the next save replaces it."""
        self._disk[conflict.file] = OnDisk(conflict.theirs or "", conflict.hash)

    def base_text(self, file: str) -> str | None:
        """Give the text that an open file was made from; None where it is not known, as of a recovered draft."""
        return self._disk[file].text or None

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

    def look_again(self) -> bool:
        """See all of what was only glanced at while it was typed; tell whether there was any."""
        glanced = [opened for opened in self.open_files.values() if opened.glanced]
        for opened in glanced:
            self._show(opened.file, opened.text)
        return bool(glanced)

    def _shared_of(self, files: Iterable[str]) -> list[str]:
        """Give those of some files that say what others do not say themselves."""
        return [file for file in files if self.library.files.get(file) in {*SHARED, Kind.SETTINGS}]

    def _show(self, file: str, text: str, typed: Opened | None = None) -> None:
        opened = self._seen.pop((file, text), None) or look(self.library, file, text, typed)
        self.open_files[file] = opened
        if opened.glanced:
            return
        self._seen[file, text] = opened
        if len(self._seen) > _KEPT:
            del self._seen[next(iter(self._seen))]
