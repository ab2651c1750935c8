"""What a change of a row means for the data: a text may become one with languages, a number one with cases."""

from collections.abc import Mapping
from typing import Any

from catalog.findings.finding import Path
from catalog.schema.fields import FieldKind, entry_fields, field_at
from tui.form.rows import Row
from tui.session.opened import Opened
from tui.session.session import Session


def enter(session: Session, opened: Opened, row: Row, value: Any) -> None:
    """Make a row's value another one.

    Raises:
        KeliError: it cannot be written there.
    """
    around = opened.value(row.path[:-1])
    if row.language and isinstance(around, str):
        first = session.library.language
        session.put(opened.file, row.path[:-1], {first: around, row.language: value} if value else around)
    else:
        session.put(opened.file, row.path, value)


def add(session: Session, opened: Opened, path: Path, index: int, entry: Any) -> None:
    """Add an entry to a list of records.

    Raises:
        KeliError: it cannot be added there.
    """
    around = opened.value(path[:-1])
    field = field_at(opened.kind, path[:-1])
    if field and field.kind is FieldKind.COUNT and not isinstance(around, Mapping):
        number = {} if around is None else {"number": around}
        session.put(opened.file, path[:-1], {**number, path[-1]: [entry]})
        session.seal()
    else:
        session.insert(opened.file, path, index, entry)


def fresh(opened: Opened, path: Path) -> dict[str, Any]:
    """Give a new entry for a list: with an id where its entries have one, else empty."""
    inner = entry_fields(opened.kind, path)
    if all(field.name != "id" for field in inner):
        return {next((field.name for field in inner if field.required), "note"): ""}
    return {"id": free_id(opened, path, str(path[-1]) if path else opened.kind)}


def doubled(opened: Opened, path: Path) -> Any:
    """Give a copy of an entry, with an id of its own."""
    entry = opened.value(path)
    if isinstance(entry, Mapping) and isinstance(entry.get("id"), str):
        return {**entry, "id": free_id(opened, path[:-1], entry["id"])}
    return entry


def free_id(opened: Opened, path: Path, wanted: str) -> str:
    """Give an id that no entry of a list has: the wanted one with a number behind it."""
    stem = wanted.rstrip("0123456789").rstrip("-").rstrip("s") or wanted
    entries = opened.value(path)
    taken = {entry.get("id") for entry in entries if isinstance(entry, Mapping)} if isinstance(entries, list) else set()
    number = 2 if stem in taken or wanted in taken else 1
    while f"{stem}-{number}" in taken:
        number += 1
    return f"{stem}-{number}"
