"""Which files a catalogue has, and what kind each is."""

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath

from msgspec import Struct

from catalog.findings.errors import NotACatalogue
from catalog.findings.words import Words
from catalog.schema.kinds import Kind, kind_of

SETTINGS = "keli.toml"

_YAML = ".yaml"
_ORDERS = "orders"
_ITEMS = "items"
_FOLDERS = ("bases", "bundles", _ITEMS, _ORDERS, "registers", "tests")


def find_root(start: Path) -> Path:
    """Give the folder of the catalogue that a file or folder belongs to.

    Raises:
        NotACatalogue: no keli.toml in the folder or above it.
    """
    here = start.resolve()
    for folder in (here, *here.parents):
        if (folder / SETTINGS).is_file():
            return folder
    raise NotACatalogue(
        Words(
            f"{start} 不是事项目录：这里和上级文件夹里都没有 keli.toml",
            f"{start} is no catalogue: no keli.toml there or above",
        ),
        Words(
            "到目录所在的文件夹里运行，或写明那个文件夹；还没有目录的，用 keli init 新建。",
            "Run it inside the catalogue's folder, or name that folder; keli init makes a new catalogue.",
        ),
    )


class Listing(Struct, frozen=True):
    """A catalogue as one walk found it: its files in the order of their paths."""

    kinds: Mapping[str, Kind]
    entries: "Mapping[str, os.DirEntry[str]]"
    """The same files on the disk; without keli.toml."""
    closed: Sequence[str]
    """The folders whose files are left out: links, and those that may not be listed."""


def listing(root: Path) -> Listing:
    """List every file of a catalogue."""
    kinds: dict[str, Kind] = {SETTINGS: Kind.SETTINGS} if (root / SETTINGS).exists() else {}
    entries: dict[str, os.DirEntry[str]] = {}
    closed: list[str] = []
    for folder in _FOLDERS:
        found: dict[str, os.DirEntry[str]] = {}
        _walk(str(root), folder, found, closed)
        of_folder: dict[str, Kind | None] = {}
        for file in sorted(found):
            kind = kind_of(PurePosixPath(file)) if folder == "registers" else _kind(file, of_folder)
            if kind is not None:
                kinds[file], entries[file] = kind, found[file]
    return Listing(kinds, entries, tuple(sorted(closed)))


def catalogue_files(root: Path) -> Iterator[tuple[str, Kind]]:
    """Give every file of the catalogue with its kind, in the order of their paths."""
    yield from listing(root).kinds.items()


def authority_folders(root: Path) -> tuple[str, ...]:
    """Name the folders of authorities, without looking into them."""
    folders = (entry.name for entry in _entries(str(root), _ITEMS, []) if entry.is_dir(follow_symlinks=False))
    return tuple(f"{_ITEMS}/{name}" for name in sorted(folders))


def own_orders(root: Path) -> tuple[str, ...]:
    """Name the orders of sections that a catalogue has of its own."""
    found: dict[str, os.DirEntry[str]] = {}
    _walk(str(root), _ORDERS, found, [])
    return tuple(file.stem for file in map(PurePosixPath, sorted(found)) if kind_of(file) is Kind.ORDER)


def closed_folders(root: Path) -> Sequence[str]:
    """Give the folders whose files are left out."""
    return listing(root).closed


def _kind(file: str, of_folder: dict[str, Kind | None]) -> Kind | None:
    """Give a file's kind; outside the registers a folder's files are all of one, and asking is slow."""
    if not file.endswith(_YAML):
        return None
    parent = file.rpartition("/")[0]
    if parent not in of_folder:
        of_folder[parent] = kind_of(PurePosixPath(file))
    return of_folder[parent]


def _walk(root: str, folder: str, found: "dict[str, os.DirEntry[str]]", closed: list[str]) -> None:
    """Note the files in a folder and those below; a link is a file, whose folder is closed if it leads to one."""
    for entry in _entries(root, folder, closed):
        path, is_shown = f"{folder}/{entry.name}", not entry.name.startswith(".")
        if entry.is_dir(follow_symlinks=False):
            if entry.name.endswith(_YAML):
                found[path] = entry  # it stands where a file should be: told as that
            _walk(root, path, found, closed if is_shown else [])
        elif is_shown:
            found[path] = entry
            if entry.is_symlink() and os.path.isdir(entry):  # noqa: PTH112  # False for a link to itself
                closed.append(path)


def _entries(root: str, folder: str, closed: list[str]) -> "list[os.DirEntry[str]]":
    here = f"{root}/{folder}"
    if os.path.islink(here):  # noqa: PTH114  # path objects cost: a check of what has not changed is mostly this walk
        closed.append(folder)
        return []
    try:
        return list(os.scandir(here))
    except PermissionError:
        closed.append(folder)
    except (FileNotFoundError, NotADirectoryError):
        pass
    return []
