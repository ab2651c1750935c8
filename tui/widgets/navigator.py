"""The tree at the left: authorities, and their items once an authority is unfolded."""

from collections.abc import Mapping
from pathlib import PurePosixPath

from rich.text import Text as Styled
from textual.message import Message
from textual.widgets import Tree
from textual.widgets.tree import TreeNode

from catalog.library.library import Library
from catalog.library.skim import naming
from catalog.schema.kinds import Kind
from tui.form.cells import squeeze, visible
from tui.form.names import text_of

_AUTHORITY = 26
_ITEM = 26
"""Cells for a label."""


class Navigator(Tree[str]):
    """Authorities and items; the data of a node is an authority's folder or an item's file."""

    class Opened(Message):
        """An item was chosen."""

        def __init__(self, file: str) -> None:
            super().__init__()
            self.file = file

    def __init__(self, library: Library, language: str, title: str) -> None:
        super().__init__(Styled(title), id="navigator")
        self._library = library
        self._language = language
        self._items: dict[str, list[str]] = {}
        self.show_root = False
        self.guide_depth = 2
        self.border_title = title

    def on_mount(self) -> None:
        """List the authorities' folders, under their ids until their names are known."""
        for file, kind in self._library.files.items():
            if kind is Kind.ITEM:
                self._items.setdefault(file.rpartition("/")[0], []).append(file)
        for folder, items in self._items.items():
            name = PurePosixPath(folder).name
            self.root.add(Styled(f"{visible(name)} {len(items)}"), data=folder)
        self.root.expand()
        self.call_after_refresh(self._name_authorities)

    def on_tree_node_expanded(self, event: Tree.NodeExpanded[str]) -> None:
        """Read the names of an authority's items."""
        node = event.node
        if node.data in self._items and not node.children:
            for file in self._items[node.data]:
                node.add_leaf(Styled(squeeze(self._title(file), _ITEM)), data=file)

    def on_tree_node_selected(self, event: Tree.NodeSelected[str]) -> None:
        """Open an item."""
        if event.node.data and event.node.data not in self._items:
            self.post_message(self.Opened(event.node.data))

    def mark(self, file: str, title: str, marks: str) -> None:
        """Show an item's title, with its marks before it, if its authority is unfolded."""
        node = self._node(file)
        label = marks + squeeze(title, _ITEM - len(marks))
        if node is not None and str(node.label) != label:
            node.set_label(Styled(label))

    def reveal(self, file: str) -> None:
        """Unfold an item's authority and go to the item."""
        folder = str(PurePosixPath(file).parent)
        for node in self.root.children:
            if node.data == folder:
                node.expand()
        self.call_after_refresh(self._go, file)

    def _go(self, file: str) -> None:
        node = self._node(file)
        if node is not None:
            self.move_cursor(node)

    def _node(self, file: str) -> TreeNode[str] | None:
        folder = str(PurePosixPath(file).parent)
        nodes = (node for around in self.root.children if around.data == folder for node in around.children)
        return next((node for node in nodes if node.data == file), None)

    def _name_authorities(self) -> None:
        for node in self.root.children:
            folder = node.data or ""
            entry = self._library.registers.get(Kind.AUTHORITIES, PurePosixPath(folder).name)
            if entry:
                name = visible(text_of(entry.get("name"), self._language))
                count = f" {len(self._items[folder])}"
                node.set_label(Styled(squeeze(name, _AUTHORITY - len(count)) + count))

    def _title(self, file: str) -> str:
        data = naming(self._library.root, file)
        own = data if isinstance(data, Mapping) else {}
        base = self._library.base_data(own.get("base")) or {}
        return visible(text_of(own.get("name", base.get("name")), self._language)) or PurePosixPath(file).stem
