"""What an id names in a catalogue: an item, a base, a bundle, or an entry of a register."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from msgspec import Struct

from catalog.editing.refusals import not_found, refused
from catalog.findings.finding import Path as ValuePath
from catalog.library.files import SETTINGS, catalogue_files
from catalog.schema.kinds import REGISTERS, Kind
from catalog.schema.meant import nearest
from catalog.storage.reader import read_file

FILES = (Kind.ITEM, Kind.BASE, Kind.BUNDLE)
NAMEABLE = (*FILES, *(kind for kind in Kind if kind in REGISTERS))
"""The kinds of what has an id of its own, in the order of looking."""


class Named(Struct, frozen=True):
    """Something with an id, and where it stands."""

    kind: Kind
    id: str
    file: str
    path: ValuePath = ()
    """To the entry of a register; empty where the file is its own."""


def locate(root: Path, wanted: str, kinds: Iterable[Kind] = NAMEABLE) -> Named:
    """Find what an id names.

    Raises:
        NotFound: there is nothing of this id.
        KeliError: it names several things, whose kinds are told, or the settings.
    """
    if wanted == SETTINGS:
        raise refused("settings_by_hand", file=SETTINGS)
    known = list(everything(root, kinds))
    found = [named for named in known if named.id == wanted]
    if not found:
        raise not_found("nothing_named", id=wanted, nearest=nearest(wanted, {named.id for named in known}))
    if len(found) > 1:
        names = ", ".join(named.kind.value for named in found)
        raise refused("several_named", id=wanted, kinds=names, kind=found[0].kind.value)
    return found[0]


def first_named(root: Path, wanted: str) -> Named:
    """Find the first of what an id names, in the order of the files: items before entries of registers.

    Raises:
        NotFound: there is nothing of this id.
    """
    found = (named for named in everything(root) if named.id == wanted)
    return next(found, None) or locate(root, wanted)


def everything(root: Path, kinds: Iterable[Kind] = NAMEABLE) -> Iterator[Named]:
    """Give all that has an id, of some kinds, in the order of the files."""
    wanted = frozenset(kinds)
    for file, kind in catalogue_files(root):
        if kind in wanted and kind in FILES:
            yield Named(kind, PurePosixPath(file).stem, file)
        elif kind in wanted:
            yield from entries(kind, file, read_file(root, file).data)


def entries(kind: Kind, file: str, data: Any) -> Iterator[Named]:
    """Give the entries of a register."""
    for index, entry in enumerate(data if isinstance(data, list) else ()):
        if isinstance(entry, Mapping) and isinstance(entry.get("id"), str):
            yield Named(kind, entry["id"], file, (index,))


def file_of(kind: Kind, wanted: str, authority: str = "") -> str:
    """Give the file that something of an id stands in."""
    if kind.is_register:
        return f"registers/{kind}.yaml"
    folder = {Kind.ITEM: f"items/{authority}", Kind.BASE: "bases", Kind.BUNDLE: "bundles"}[kind]
    return f"{folder}/{wanted}.yaml"
