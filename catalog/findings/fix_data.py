"""Fixes as JSON data and back: reports carry them, the cache keeps them."""

from collections.abc import Callable, Mapping
from typing import Any

from msgspec.structs import asdict

from catalog.findings.edits import Delete, Insert, Move, Rename, Set
from catalog.findings.finding import Path
from catalog.findings.fix import Change, Cleaning, Fix, Put
from catalog.findings.place import Place


def fix_data(fix: Fix) -> dict[str, Any]:
    """Give a fix as JSON data."""
    return {"safe": fix.is_safe, "text": fix.text, "changes": [_data(change) for change in fix.changes]}


def fix_of(data: Any) -> Fix:
    """Give the fix that JSON data stand for.

    Raises:
        KeyError, TypeError, ValueError: they stand for none.
    """
    return Fix(tuple(_change(change) for change in data["changes"]), data["safe"] is True, str(data["text"]))


def _data(change: Change) -> dict[str, Any]:
    if isinstance(change, Cleaning):
        return {"do": "clean", "what": change.value}
    if isinstance(change, Put):
        place = change.place
        stretch = [place.line, place.column, place.end_line, place.end_column]
        return {"do": "put", "file": place.file, "place": stretch, "text": change.text}
    return {"do": _NAMES[type(change)]} | asdict(change)


def _change(data: Mapping[str, Any]) -> Change:
    return _READERS[data["do"]](data)


def _path(data: Mapping[str, Any]) -> Path:
    return tuple(step if isinstance(step, int) else str(step) for step in data["path"])


def _place(data: Mapping[str, Any]) -> Place:
    line, column, end_line, end_column = data["place"]
    return Place(str(data["file"]), int(line), int(column), int(end_line), int(end_column))


_NAMES: dict[type, str] = {Set: "set", Insert: "insert", Delete: "delete", Move: "move", Rename: "rename"}
_READERS: dict[str, Callable[[Mapping[str, Any]], Change]] = {
    "set": lambda data: Set(_path(data), data["value"]),
    "insert": lambda data: Insert(_path(data), data["step"], data["value"], tuple(data["order"])),
    "delete": lambda data: Delete(_path(data)),
    "move": lambda data: Move(_path(data), int(data["to"])),
    "rename": lambda data: Rename(_path(data), str(data["key"])),
    "put": lambda data: Put(_place(data), str(data["text"])),
    "clean": lambda data: Cleaning(data["what"]),
}
