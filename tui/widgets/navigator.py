"""The tree at the left: authorities with their items, then bundles, bases, golden cases, registers and settings."""

from pathlib import PurePosixPath

from rich.text import Text as Styled
from textual.message import Message
from textual.widgets import Tree
from textual.widgets.tree import TreeNode

from catalog.findings.words import Language
from catalog.library.library import Library
from catalog.model.registers import Registers
from catalog.schema.kinds import Kind
from exporters.text.cells import squeeze, visible
from tui.form.names import name_of_file, text_of
from tui.wording import Wording

_LABEL = 25
"""Cells for a label."""
_OTHERS = ("bundles", "bases", "tests", "registers")
"""Folders that are no authority's, in this order behind those."""


class Navigator(Tree[str]):
    """Folders and what is in them; the data of a node is a folder or a file."""

    class Opened(Message):
        """An item, bundle, base or register was chosen."""

        def __init__(self, file: str) -> None:
            super().__init__()
            self.file = file

    def __init__(self, library: Library, language: Language, title: str) -> None:
        super().__init__(Styled(title), id="navigator")
        self._library = library
        self._language = language
        self._items: dict[str, list[str]] = {}
        self.show_root = False
        self.guide_depth = 2
        self.border_title = title

    def on_mount(self) -> None:
        """List the folders, those of authorities under their ids until their names are known."""
        settings = ""
        others: dict[str, list[str]] = {folder: [] for folder in _OTHERS}
        for file, kind in self._library.files.items():
            folder = file.rpartition("/")[0]
            if kind is Kind.ITEM:
                self._items.setdefault(folder, []).append(file)
            elif folder in others:
                others[folder].append(file)
            elif kind is Kind.SETTINGS:
                settings = file
        self._items |= {folder: files for folder, files in others.items() if files}
        for folder, files in self._items.items():
            self.root.add(Styled(f"{self._said(folder)} {len(files)}"), data=folder)
        if settings:
            self.root.add_leaf(Styled(Wording(self._language).phrase("folder_settings")), data=settings)
        self.root.expand()
        self.call_after_refresh(self.run_worker, self._read_names, thread=True)

    def on_tree_node_expanded(self, event: Tree.NodeExpanded[str]) -> None:
        """Read the names of what is in a folder."""
        node = event.node
        if node.data in self._items and not node.children:
            for file in self._items[node.data]:
                name = visible(name_of_file(file, self._library, self._language)) or PurePosixPath(file).stem
                node.add_leaf(Styled(squeeze(name, _LABEL)), data=file)

    def on_tree_node_selected(self, event: Tree.NodeSelected[str]) -> None:
        """Open a file."""
        if event.node.data and event.node.data not in self._items:
            self.post_message(self.Opened(event.node.data))

    def mark(self, file: str, title: str, marks: str) -> None:
        """Show a file's title, with its marks before it, if its folder is unfolded."""
        node = self._node(file)
        label = marks + squeeze(title, _LABEL - len(marks))
        if node is not None and str(node.label) != label:
            node.set_label(Styled(label))

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

    def _said(self, folder: str) -> str:
        words = Wording(self._language)
        return words.phrase(f"folder_{folder}") if folder in _OTHERS else visible(PurePosixPath(folder).name)

    def _read_names(self) -> None:
        """Read the registers in a thread: until then the folders go by their ids."""
        self.app.call_from_thread(self._name_authorities, self._library.registers)

    def _name_authorities(self, registers: Registers) -> None:
        for node in self.root.children:
            folder = node.data or ""
            entry = registers.get(Kind.AUTHORITIES, PurePosixPath(folder).name)
            if entry and folder not in _OTHERS:
                name = visible(text_of(entry.get("name"), self._language))
                count = f" {len(self._items[folder])}"
                node.set_label(Styled(squeeze(name, _LABEL - len(count)) + count))
