"""The tree at the left: authorities with their items, then bundles, bases, golden cases, registers and settings."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import PurePosixPath
from typing import ClassVar

from rich.text import Text as Styled
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Tree
from textual.widgets.tree import TreeNode

from catalog.findings.words import Language
from catalog.library.files import SETTINGS, authority_folders
from catalog.library.library import Library
from catalog.model.registers import Registers
from catalog.schema.kinds import Kind
from exporters.text.cells import squeeze, visible
from tui.form.names import name_of_file, text_of
from tui.form.short_names import shared_words, shortened
from tui.wording import Wording

_AROUND = 3
"""Cells before a label, and what shows how far the tree is scrolled."""
_NARROWEST = 25
"""Cells for a label, at least: until it is known how many there are."""
UNSAVED = "●"
_OTHERS = ("bundles", "bases", "tests", "registers")
"""Folders that are no authority's, in this order behind those."""


class Navigator(Tree[str]):
    """Folders and what is in them; the data of a node is a folder or a file."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right", "go_in", show=False),
        Binding("left", "go_out", show=False),
    ]

    class Opened(Message):
        """An item, bundle, base or register was chosen."""

        def __init__(self, file: str) -> None:
            super().__init__()
            self.file = file

    def __init__(self, library: Library, language: Language, title: str) -> None:
        super().__init__(Styled(title), id="navigator")
        self._library = library
        self._language = language
        self._said: dict[str, tuple[str, str, str]] = {}
        """What stands before a name, the whole name, and what stands behind it, by folder or file."""
        self._unsaved: frozenset[str] = frozenset()
        self._shared: frozenset[str] = frozenset()
        """Words that names of several authorities have in common."""
        self._room = _NARROWEST
        self.show_root = False
        self.guide_depth = 2
        self.border_title = title

    def on_mount(self) -> None:
        """List the folders, those of authorities under their ids: a large catalogue is not waited for."""
        for folder in (*authority_folders(self._library.root), *_OTHERS):
            self._said[folder] = ("", self._called(folder), "")
            self.root.add(Styled(self._label(folder)), data=folder)
        self._said[SETTINGS] = ("", Wording(self._language).phrase("folder_settings"), "")
        self.root.add_leaf(Styled(self._label(SETTINGS)), data=SETTINGS)
        self.root.expand()
        self.call_after_refresh(self.run_worker, self._read_names, thread=True)

    @cached_property
    def _files(self) -> Mapping[str, Sequence[str]]:
        """The files of each folder."""
        files: dict[str, list[str]] = {}
        for file in self._library.files:
            files.setdefault(file.rpartition("/")[0], []).append(file)
        return files

    def on_tree_node_expanded(self, event: Tree.NodeExpanded[str]) -> None:
        """Read the names of what is in a folder."""
        node = event.node
        if node.data and not node.children:
            for file in self._files.get(node.data, ()):
                name = visible(name_of_file(file, self._library, self._language)) or PurePosixPath(file).stem
                self._said[file] = (f"{UNSAVED} " if file in self._unsaved else "", name, "")
                node.add_leaf(Styled(self._label(file)), data=file)

    def on_resize(self) -> None:
        """Fit the labels into the new width."""
        room = max(_NARROWEST, self.content_size.width - _AROUND)
        if room != self._room:
            self._room = room
            for folder in self.root.children:
                for node in (folder, *folder.children):
                    node.set_label(Styled(self._label(node.data or "")))

    def action_go_in(self) -> None:
        """Unfold a folder, go to the first in one that is; open a file."""
        node = self.cursor_node
        if node is None or node.is_expanded:
            self.action_cursor_down()
        else:
            self.action_select_cursor()

    def action_go_out(self) -> None:
        """Fold a folder up; go from a file to the folder around it."""
        node = self.cursor_node
        if node is not None and node.is_expanded:
            node.collapse()
        elif node is not None and node.parent is not None and not node.parent.is_root:
            self.move_cursor(node.parent)

    def on_tree_node_selected(self, event: Tree.NodeSelected[str]) -> None:
        """Open a file."""
        if event.node.data and not event.node.allow_expand:
            self.post_message(self.Opened(event.node.data))

    def mark(self, file: str, title: str, marks: str) -> None:
        """Show a file's title, with its marks before it, if its folder is unfolded."""
        node = self._node(file)
        if node is not None and self._said[file] != (marks, title, ""):
            self._said[file] = (marks, title, "")
            node.set_label(Styled(self._label(file)))

    def mark_unsaved(self, files: frozenset[str]) -> None:
        """Mark the files that are not saved, and no others: what was done may be of several."""
        changed, self._unsaved = files ^ self._unsaved, files
        for file in changed:
            node = self._node(file)
            if node is not None:
                marks, title, _ = self._said[file]
                marks = (UNSAVED if file in files else "") + marks.replace(UNSAVED, "").strip()
                self.mark(file, title, f"{marks} " if marks else "")

    def reveal(self, file: str) -> None:
        """Unfold a file's folder and go to the file."""
        folder = str(PurePosixPath(file).parent)
        for node in self.root.children:
            if node.data == folder and not node.is_expanded:  # all labels would be measured anew
                node.expand()
        self.call_after_refresh(self._go, file)

    def _go(self, file: str) -> None:
        node = self._node(file)
        if node is not None:
            self.move_cursor(node)

    def _node(self, file: str) -> TreeNode[str] | None:
        folder = str(PurePosixPath(file).parent)
        around = [node for node in self.root.children if node.data in (folder, file)]
        nodes = (node for one in around for node in (one, *one.children))
        return next((node for node in nodes if node.data == file), None)

    def _label(self, of: str) -> str:
        before, name, behind = self._said[of]
        room = self._room - len(before + behind)
        short = name if of.endswith(".yaml") else shortened(name, self._shared, room)
        return before + squeeze(short, room) + behind

    def _called(self, folder: str) -> str:
        words = Wording(self._language)
        return words.phrase(f"folder_{folder}") if folder in _OTHERS else visible(PurePosixPath(folder).name)

    def _read_names(self) -> None:
        """Read in a thread how many files there are, and the registers."""
        counts = {folder: len(files) for folder, files in self._files.items()}
        self.app.call_from_thread(self._tell, counts, self._library.registers)

    def _tell(self, counts: Mapping[str, int], registers: Registers) -> None:
        """Show how authorities are called, and how many files each folder has; those without any go."""
        nodes = {node.data or "": node for node in self.root.children if node.allow_expand}
        for folder, node in nodes.items():
            if folder not in counts:
                node.remove()
                continue
            entry = None if folder in _OTHERS else registers.get(Kind.AUTHORITIES, PurePosixPath(folder).name)
            name = visible(text_of(entry.get("name"), self._language)) if entry else self._called(folder)
            self._said[folder] = ("", name, f" {counts[folder]}")
        self._shared = shared_words(self._said[folder][1] for folder in counts.keys() & nodes.keys())
        for folder in counts.keys() & nodes.keys():
            nodes[folder].set_label(Styled(self._label(folder)))
