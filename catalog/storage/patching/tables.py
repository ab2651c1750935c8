"""Changing one value of a TOML text and nothing else, as the patcher does for YAML.

The text that comes of it is read as strictly as any file and compared with what the edit wants;
if it differs, the edit is refused.
"""

import json
from collections import Counter
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT

from catalog.findings.finding import Path
from catalog.storage.lines import line_break
from catalog.storage.patching.edits import Delete, Edit, Insert, Move, Rename, Set, apply
from catalog.storage.patching.refusals import unfitting, unreadable, unwritable
from catalog.storage.toml import parse_toml

_FAILURES = (TOMLKitError, TypeError, ValueError, LookupError, AttributeError)
"""What tomlkit ends with where a text or a value is beyond it."""


def patch_toml(text: str, edit: Edit) -> str:
    """Give a TOML text with one edit made.

    Raises:
        PatchRefused: the text has errors, the edit leads nowhere, or the text would not read as it was meant.
    """
    before = parse_toml(text, "")
    if before.findings:
        raise unreadable(before.findings[0])
    wanted = apply(before.data, edit)
    _refuse_nothing(wanted)
    try:
        new = _made(text, edit)
    except _FAILURES as error:
        raise unfitting(None) from error
    after = parse_toml(new, "")
    keeps = isinstance(edit, Delete) or _remarks(text) <= _remarks(new)
    if after.findings or not keeps or _as_compared(after.data) != _as_compared(wanted):
        raise unfitting(after.findings[0] if after.findings else None)
    return new


def _made(text: str, edit: Edit) -> str:
    document = tomlkit.parse(text)
    _make(document, edit)
    new = document.as_string()
    new.encode("utf-8")  # half of a character cannot be written
    ended = line_break(text)
    return new if new.endswith("\n") or not text.endswith(("\r", "\n")) else new + ended


def _make(document: Any, edit: Edit) -> None:
    match edit:
        case Set(path, value):
            _at(document, path[:-1])[path[-1]] = value
        case Insert(path, int() as at, value):
            _insert(document, path, at, value)
        case Insert(path, key, value):
            _at(document, path)[key] = value
        case Delete(path):
            _delete(document, path)
        case Move(path, to):
            entries = _at(document, path[:-1])
            entry = entries[path[-1]]
            del entries[path[-1]]
            entries.insert(to, entry)
        case Rename(path, key):
            around = _at(document, path[:-1])
            _rename(around, str(path[-1]), key)


def _insert(document: Any, path: Path, at: int, value: Any) -> None:
    entries = _at(document, path)
    if isinstance(entries, AoT):
        entries.insert(at, _table(value))
    elif not entries and isinstance(value, dict):
        _at(document, path[:-1])[path[-1]] = [value]
    else:
        entries.insert(at, value)


def _table(value: Any) -> Any:
    """Give a table with an empty line behind it, as tables in a list have."""
    table = tomlkit.table()
    table.update(value)
    table.add(tomlkit.nl())
    return table


def _delete(document: Any, path: Path) -> None:
    around = _at(document, path[:-1])
    del around[path[-1]]
    if isinstance(around, AoT) and not around:
        _at(document, path[:-2])[path[-2]] = []


def _rename(around: Any, old: str, new: str) -> None:
    entries = list(around.items())
    for key, _ in entries:
        del around[key]
    for key, value in entries:
        around[new if key == old else key] = value


def _at(document: Any, path: Path) -> Any:
    for step in path:
        document = document[step]
    return document


def _refuse_nothing(value: Any) -> None:
    """See that a value is one that TOML can hold: it has no word for nothing."""
    if value is None:
        raise unwritable("null")
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        _refuse_nothing(inner)


def _remarks(text: str) -> Counter[str]:
    """Count what stands behind signs of remarks, be they in a text or not: none may be lost."""
    return Counter(line.partition("#")[2].strip() for line in text.splitlines() if "#" in line)


def _as_compared(data: Any) -> str:
    """Give data so that 1, 1.0 and true differ and the order of keys does not: tables have none."""
    return json.dumps(data, sort_keys=True)
