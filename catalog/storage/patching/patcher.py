"""Changing one value of a text and nothing else: no byte outside the edit, and never other data than meant.

Only the stretch that an edit concerns is cut out and written anew, as its neighbours are written;
comments go with the entry that they belong to (see entries). The new text is then read as
strictly as any file and compared with what the edit wants; if it differs, the edit is refused.
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from typing import Any

from catalog.findings.errors import PatchRefused
from catalog.findings.finding import Finding
from catalog.findings.severity import Severity
from catalog.storage.document import Document
from catalog.storage.lines import line_break
from catalog.storage.patching.blocks import deleted, emptied, moved
from catalog.storage.patching.edits import Delete, Edit, Insert, Move, Rename, Set, apply, value_at
from catalog.storage.patching.flows import Flow
from catalog.storage.patching.insertion import insertions
from catalog.storage.patching.layout import is_on_a_line
from catalog.storage.patching.narrowing import narrowed
from catalog.storage.patching.nodes import Style, Tree, tree
from catalog.storage.patching.refusals import unfitting, unreadable
from catalog.storage.patching.renaming import renamings
from catalog.storage.patching.splices import Splice, spliced
from catalog.storage.patching.spots import Spot, find
from catalog.storage.patching.values import replaced
from catalog.storage.reader import read

_BOM = "\ufeff"
_MENDABLE = ("YML010", "YML011")
"""Missing quotes: what was meant is known, and editing is how they are mended."""


def patch(text: str, edit: Edit) -> str:
    """Give a YAML text with one edit made; the bytes that it does not concern stay as they are.

    Raises:
        PatchRefused: the text has errors, the edit leads nowhere, no file can hold its value, or
            the text would not read as it was meant; the reason is in its words.
    """
    if text.startswith(_BOM):
        return _BOM + patch(text[1:], edit)
    before = _read(text)
    error = next((found for found in before.findings if _is_grave(found)), None)
    if error:
        raise unreadable(error)
    return _narrowly(text, before.data, edit) if isinstance(edit, Set) else _patched(text, before, edit)


def _narrowly(text: str, data: Any, edit: Set) -> str:
    """Set a value by what differs in it; as a whole where that cannot be."""
    wanted = apply(data, edit)
    steps = narrowed(value_at(data, edit.path), edit)
    if steps != [edit]:
        with suppress(PatchRefused):
            new = text
            for step in steps:
                new = _patched(new, _read(new), step)
            if repr(_read(new).data) == repr(wanted):
                return new
    return _patched(text, _read(text), edit)


def _patched(text: str, before: Document, edit: Edit) -> str:
    wanted = apply(before.data, edit)
    trouble: Finding | None = None
    for splices in _finished(text, _ways(text, _tree(text, before.data, edit), edit)):
        new = spliced(text, splices)
        after = _read(new)
        trouble = _new_trouble(before, after)
        if trouble is None and repr(after.data) == repr(wanted):  # 1, 1.0 and true differ; so does another order
            return new
    raise unfitting(trouble)


@lru_cache(maxsize=4)
def _read(text: str) -> Document:
    """Read a text; the next edit starts from the one that was read last. Its data must not be changed."""
    return read(text.encode("utf-8", "replace"), "")


def _is_grave(found: Finding) -> bool:
    return found.severity is Severity.ERROR and found.code not in _MENDABLE


def _new_trouble(before: Document, after: Document) -> Finding | None:
    known = Counter(found.code for found in before.findings)
    for found in after.findings:
        known[found.code] -= 1
        if known[found.code] < 0:
            return found
    return None


def _tree(text: str, data: Any, edit: Edit) -> Tree:
    """Read as much of the text as the edit concerns; how a file is laid out must be known for new blocks only."""
    match edit:
        case Delete(path) | Move(path):
            return tree(text, path, len(path) - 1)
        case Rename(path):
            return tree(text, path, len(path))
        case Set(path, value) if is_on_a_line(value):
            return tree(text, path, len(path))
        case Insert(path, value=value) if value_at(data, path) and is_on_a_line(value):
            return tree(text, path, len(path))
        case Insert(path, int(), dict(record)) if value_at(data, path) and all(map(is_on_a_line, record.values())):
            return tree(text, path, len(path))
    return tree(text, edit.path)


def _finished(text: str, ways: Iterator[list[Splice]]) -> Iterator[list[Splice]]:
    """Give the ways, and last of all one that ends the file's last line, which a text that ends there may need."""
    splices: list[Splice] = []
    for splices in ways:
        yield splices
    if splices and not text.endswith(("\r", "\n")):
        yield [*splices, Splice(len(text), len(text), line_break(text))]


def _ways(text: str, values: Tree, edit: Edit) -> Iterator[list[Splice]]:
    """Give the ways to make an edit, the best first."""
    spot = find(text, values, edit.path)
    match edit:
        case Set(value=value):
            yield from replaced(spot, value)
        case Insert():
            yield from insertions(spot, edit)
        case Delete():
            yield from _deletions(spot, values, edit)
        case Move(to=to):
            yield _moving(spot, to)
        case Rename(key=key):
            yield from renamings(spot, key)


def _deletions(spot: Spot, values: Tree, edit: Delete) -> Iterator[list[Splice]]:
    around = find(spot.text, values, edit.path[:-1])
    if around.node.style is Style.FLOW:
        yield Flow(spot.text, around.node).deleted(spot.number)
    elif len(around.node.items) > 1:
        yield from deleted(spot.text, around.node, spot.number)
    else:
        yield emptied(spot.text, around.node, around.around, around.number)


def _moving(spot: Spot, to: int) -> list[Splice]:
    if spot.around is None or spot.number == to:
        return []
    if spot.around.style is Style.FLOW:
        return Flow(spot.text, spot.around).moved(spot.number, to)
    return moved(spot.text, spot.around, spot.number, to)
