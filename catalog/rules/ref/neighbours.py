"""Ids that name an entry of a list in the same file, and the entries they can name."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from catalog.findings.finding import Args
from catalog.findings.messages import explanation
from catalog.model.inheritance import OVERRIDE
from catalog.rules.rule import Mistake
from catalog.schema.kinds import Kind
from catalog.schema.labels import label
from catalog.schema.nearest import nearest_name
from catalog.schema.references import Reference


def dangling(data: Mapping[str, Any], named: Iterable[Reference]) -> Iterator[Reference]:
    """Give the references of some data to a list of the same data that has no entry of the id."""
    known: dict[str, frozenset[str]] = {}
    for reference in named:
        name = reference.target.local
        if name and reference.path[0] != OVERRIDE:
            if name not in known:
                known[name] = _ids(data, name)
            if reference.id not in known[name]:
                yield reference


def removed(item: Mapping[str, Any], name: str) -> frozenset[str]:
    """Give the ids that an item removes from a list of its base."""
    changes = item.get(OVERRIDE, {}).get(name, {})
    entries = changes.items() if isinstance(changes, Mapping) else ()
    return frozenset(entry_id for entry_id, entry in entries if isinstance(entry, Mapping) and entry.get("removed"))


def mistake(kind: Kind, reference: Reference, data: Mapping[str, Any]) -> Mistake:
    """Say that an id is in no entry of its list, and which was probably meant."""
    name, said = reference.target.local, explanation("REF002").phrases
    meant = nearest_name(reference.id, sorted(_ids(data, name)))
    hint = said["meant"].format({"meant": meant}) if meant else said["unmeant"]
    args: Args = {"id": reference.id, "list": label(kind, (name,), data), "element": name, "meant": hint}
    return Mistake(reference.path, args, fix=meant)


def _ids(data: Mapping[str, Any], name: str) -> frozenset[str]:
    """Give the ids of a list; a shared question has the register's unless it gives its own."""
    entries = (entry for entry in data.get(name, ()) if isinstance(entry, Mapping))
    return frozenset(str(entry.get("id") or entry.get("use", "")) for entry in entries)
