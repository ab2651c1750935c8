"""A guide as a workbook of XMind (2020 and later): JSON in a zip.

The same guide gives the same bytes everywhere: ids are made of places in the tree, files have one fixed date and are
stored as they are, for compressors differ.
"""

import json
from collections.abc import Iterator
from hashlib import blake2s
from io import BytesIO
from typing import Any
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from exporters.layout.cleaning import clean
from exporters.layout.links import allowed
from exporters.outline.tree import Node, Tree

_UNIX = 3
_READABLE = 0o644 << 16
_METADATA = {"dataStructureVersion": "2", "layoutEngineVersion": "3", "creator": {"name": "keli", "version": "1"}}


def render(tree: Tree) -> bytes:
    """Write a tree as a workbook of one sheet."""
    names = ("content.json", "metadata.json")
    manifest: dict[str, Any] = {"file-entries": {name: {} for name in names}}
    files = dict(zip((*names, "manifest.json"), ([_sheet(tree)], _METADATA, manifest), strict=True))
    written = BytesIO()
    with ZipFile(written, "w", ZIP_STORED) as book:
        for name, content in files.items():
            book.writestr(_entry(name), json.dumps(content, ensure_ascii=False))
    return written.getvalue()


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name)  # its date is the first that a zip can have: 1980-01-01
    entry.create_system = _UNIX
    entry.external_attr = _READABLE
    return entry


def _sheet(tree: Tree) -> dict[str, Any]:
    root = _topic(Node(tree.title, children=tuple(tree.whole())), (tree.id,), tree.colon)
    root |= {"structureClass": "org.xmind.ui.map.unbalanced"}
    if tree.note:
        root |= {"notes": {"plain": {"content": "\n".join(map(clean, tree.note))}}}
    return {"id": _id((tree.id, "sheet")), "class": "sheet", "title": clean(tree.title), "rootTopic": root}


def _topic(node: Node, path: tuple[str, ...], colon: str) -> dict[str, Any]:
    return {"id": _id(path), "class": "topic", **dict(_said(node, path, colon))}


def _said(node: Node, path: tuple[str, ...], colon: str) -> Iterator[tuple[str, Any]]:
    yield "title", clean(colon.join(filter(None, (node.key, node.text))))
    if node.badges:
        yield "labels", [clean(badge) for badge in node.badges]
    if allowed(node.url):
        yield "href", node.url.strip()
    if node.children:
        below = [_topic(child, (*path, str(place)), colon) for place, child in enumerate(node.children)]
        yield "children", {"attached": below}


def _id(path: tuple[str, ...]) -> str:
    return blake2s("/".join(path).encode("utf-8", "replace"), digest_size=13).hexdigest()
