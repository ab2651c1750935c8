"""The tree at the left: authorities with their items, then bundles, bases, golden cases, registers and settings."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import PurePosixPath
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message

from catalog.findings.words import Language
from catalog.library.files import SETTINGS, authority_folders
from catalog.library.library import Library
from catalog.model.registers import Registers
from catalog.schema.kinds import Kind
from exporters.text.cells import squeeze, visible
from tui.form.names import name_of_file, text_of
from tui.form.short_names import shared_words, shortened
from tui.widgets.lines import DIM, Line
from tui.widgets.listing import Listing
from tui.wording import Wording

_AROUND = 3
"""Cells before a label, and what shows how far the tree is scrolled."""
_NARROWEST = 25
"""Cells for a label, at least: until it is known how many there are."""
UNSAVED = "●"
_OTHERS = ("bundles", "bases", "tests", "registers")
"""Folders that are no authority's, in this order behind those."""
_FOLDED, _UNFOLDED, _FILE, _LAST_FILE = Segment("▶ "), Segment("▼ "), Segment("├ ", DIM), Segment("└ ", DIM)
"""What stands before folders and files."""


class Navigator(Listing):
    """Folders and what is in those that are unfolded, a line each."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "enter", show=False),
        Binding("right", "go_in", show=False),
        Binding("left", "go_out", show=False),
    ]

    class Moved(Listing.Moved):
        """Another folder or file is at hand."""

    class Opened(Message):
        """An item, bundle, base or register was chosen."""

        def __init__(self, file: str) -> None:
            super().__init__()
            self.file = file

    class Sought(Message):
        """A letter was typed: something is looked for by its name."""

        def __init__(self, letter: str) -> None:
            super().__init__()
            self.letter = letter

    def __init__(self, library: Library, language: Language, title: str) -> None:
        super().__init__("navigator", entered_by_click=True)
        self._library = library
        self._language = language
        self._folders: list[str] = []
        self._unfolded: set[str] = set()
        self._places: list[str] = []
        """The folder or file of each line."""
        self._said: dict[str, tuple[str, str, str]] = {}
        """What stands before a name, the whole name, and what stands behind it, by folder or file."""
        self._unsaved: frozenset[str] = frozenset()
        self._shared: frozenset[str] = frozenset()
        """Words that names of several authorities have in common."""
        self._room = _NARROWEST
        self.border_title = title

    def on_mount(self) -> None:
        """List the folders, those of authorities under their ids: a large catalogue is not waited for."""
        self._folders = [*authority_folders(self._library.root), *_OTHERS]
        self._said = {folder: ("", self._called(folder), "") for folder in self._folders}
        self._said[SETTINGS] = ("", Wording(self._language).phrase("folder_settings"), "")
        self._list()
        self.call_after_refresh(self.run_worker, self._read_names, thread=True)

    @cached_property
    def _files(self) -> Mapping[str, Sequence[str]]:
        """The files of each folder."""
        files: dict[str, list[str]] = {}
        for file in self._library.files:
            files.setdefault(file.rpartition("/")[0], []).append(file)
        return files

    def on_resize(self) -> None:
        """Fit the labels into the new width."""
        room = max(_NARROWEST, self.content_size.width - _AROUND)
        if room != self._room:
            self._room = room
            self._list()

    def action_enter(self) -> None:
        """Open the file at hand; unfold the folder at hand, or fold it again."""
        place = self._places[max(0, self.at)]
        if place not in self._folders:
            self.post_message(self.Opened(place))
        elif place in self._unfolded:
            self._fold(place)
        else:
            self._unfold(place)

    def action_go_in(self) -> None:
        """Unfold a folder, go to the first in one that is; open a file."""
        if self.at < 0 or self._places[self.at] in self._unfolded:
            self.action_step(1)
        else:
            self.action_enter()

    def action_go_out(self) -> None:
        """Fold a folder up; go from a file to the folder around it."""
        place = self._places[max(0, self.at)]
        if place in self._unfolded:
            self._fold(place)
        elif (folder := str(PurePosixPath(place).parent)) in self._unfolded:
            self.go(self._places.index(folder))

    def on_key(self, event: events.Key) -> None:
        """Look for what is typed: letters and digits begin a name, whatever they do in other lists."""
        typed = event.character if event.is_printable else None
        if typed and (typed.isalnum() or event.key not in self.screen.active_bindings):
            event.stop()
            self.post_message(self.Sought(typed))

    def mark(self, file: str, title: str, marks: str) -> None:
        """Show a file's title, with its marks before it, if its folder is or was unfolded."""
        if file in self._said:
            self._said[file] = (marks, title, "")
        if file in self._places:
            at = self._places.index(file)
            self.put(at, self._line(at))

    def mark_unsaved(self, files: frozenset[str]) -> None:
        """Mark the files that are not saved, and no others: what was done may be of several."""
        changed, self._unsaved = files ^ self._unsaved, files
        for file in changed & self._said.keys():
            marks, title, _ = self._said[file]
            marks = (UNSAVED if file in files else "") + marks.replace(UNSAVED, "").strip()
            self.mark(file, title, f"{marks} " if marks else "")

    def reveal(self, file: str) -> None:
        """Unfold a file's folder and go to the file."""
        folder = str(PurePosixPath(file).parent)
        if folder in self._folders and folder not in self._unfolded:
            self._unfold(folder)
        if file in self._places:
            self.go(self._places.index(file))

    def _unfold(self, folder: str) -> None:
        """Read the names of what is in a folder, and show them."""
        for file in self._files.get(folder, ()):
            if file not in self._said:
                name = visible(name_of_file(file, self._library, self._language)) or PurePosixPath(file).stem
                self._said[file] = (f"{UNSAVED} " if file in self._unsaved else "", name, "")
        self._unfolded.add(folder)
        self._list()

    def _fold(self, folder: str) -> None:
        self._unfolded.remove(folder)
        self._list()

    def _list(self) -> None:
        """Show all lines anew, with the same one at hand."""
        at_hand = self._places[self.at] if self.at >= 0 else ""
        files = {folder: self._files.get(folder, ()) for folder in self._unfolded}
        self._places = [place for folder in self._folders for place in (folder, *files.get(folder, ()))]
        self._places.append(SETTINGS)
        self.draw(map(self._line, range(len(self._places))))
        if at_hand in self._places:
            self.go(self._places.index(at_hand))

    def _line(self, at: int) -> Line:
        place = self._places[at]
        before, name, behind = self._said[place]
        room = self._room - len(before + behind)
        short = name if place.endswith(".yaml") else shortened(name, self._shared, room)
        return self._guide(at), Segment(before + squeeze(short, room) + behind)

    def _guide(self, at: int) -> Segment:
        """Give what stands before the label of a line."""
        place = self._places[at]
        if place in self._folders:
            return _UNFOLDED if place in self._unfolded else _FOLDED
        if place == SETTINGS:
            return Segment("")
        return _LAST_FILE if not self._places[at + 1].startswith(f"{PurePosixPath(place).parent}/") else _FILE

    def _called(self, folder: str) -> str:
        words = Wording(self._language)
        return words.phrase(f"folder_{folder}") if folder in _OTHERS else visible(PurePosixPath(folder).name)

    def _read_names(self) -> None:
        """Read in a thread how many files there are, and the registers."""
        counts = {folder: len(files) for folder, files in self._files.items()}
        self.app.call_from_thread(self._tell, counts, self._library.registers)

    def _tell(self, counts: Mapping[str, int], registers: Registers) -> None:
        """Show how authorities are called, and how many files each folder has; those without any go."""
        self._folders = [folder for folder in self._folders if folder in counts]
        for folder in self._folders:
            entry = None if folder in _OTHERS else registers.get(Kind.AUTHORITIES, PurePosixPath(folder).name)
            name = visible(text_of(entry.get("name"), self._language)) if entry else self._called(folder)
            self._said[folder] = ("", name, f" {counts[folder]}")
        self._shared = shared_words(self._said[folder][1] for folder in self._folders)
        self._list()
