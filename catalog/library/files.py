"""Which files a catalogue has, and what kind each is."""

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from catalog.findings.errors import NotACatalogue
from catalog.findings.words import Words
from catalog.schema.kinds import Kind, kind_of

SETTINGS = "keli.toml"

_YAML = ".yaml"
_ORDERS = "orders"
_FOLDERS = ("bases", "bundles", "items", _ORDERS, "registers", "tests")


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
            "到目录所在的文件夹里运行，或用 -C 指明它。", "Run it inside the catalogue's folder, or name it with -C."
        ),
    )


def catalogue_files(root: Path) -> Iterator[tuple[str, Kind]]:
    """Give every file of the catalogue with its kind, in the order of their paths."""
    if (root / SETTINGS).exists():
        yield SETTINGS, Kind.SETTINGS
    for folder in _FOLDERS:
        of_folder: dict[str, Kind | None] = {}
        for file in sorted(_walk(root, folder)):
            kind = kind_of(PurePosixPath(file)) if folder == "registers" else _kind(file, of_folder)
            if kind is not None:
                yield file, kind


def own_orders(root: Path) -> tuple[str, ...]:
    """Name the orders of sections that a catalogue has of its own."""
    files = (PurePosixPath(file) for file in sorted(_walk(root, _ORDERS)))
    return tuple(file.stem for file in files if kind_of(file) is Kind.ORDER)


def closed_folders(root: Path) -> Iterator[str]:
    """Give the folders whose files are left out: links, and those that may not be listed."""
    for folder in _FOLDERS:
        yield from _closed(root, folder)


def _closed(root: Path, folder: str) -> Iterator[str]:
    if (root / folder).is_symlink():
        yield folder
        return
    try:
        entries = list(os.scandir(root / folder))
    except (FileNotFoundError, NotADirectoryError):
        return
    except PermissionError:
        yield folder
        return
    for entry in entries:
        if not entry.name.startswith(".") and _is_folder(entry):
            yield from _closed(root, f"{folder}/{entry.name}")


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    """Tell whether an entry is a folder, or a link to one; only a link has to be followed to know."""
    if entry.is_symlink():
        return os.path.isdir(entry)  # noqa: PTH112  # False for a link to itself
    return entry.is_dir(follow_symlinks=False)


def _kind(file: str, of_folder: dict[str, Kind | None]) -> Kind | None:
    """Give a file's kind; outside the registers a folder's files are all of one, and asking is slow."""
    if not file.endswith(_YAML):
        return None
    parent = file.rpartition("/")[0]
    if parent not in of_folder:
        of_folder[parent] = kind_of(PurePosixPath(file))
    return of_folder[parent]


def _walk(root: Path, folder: str) -> Iterator[str]:
    if (root / folder).is_symlink():
        return
    try:
        entries = list(os.scandir(root / folder))
    except (FileNotFoundError, NotADirectoryError, PermissionError):
        return
    for entry in entries:
        path = f"{folder}/{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            yield from (path,) if entry.name.endswith(_YAML) else ()  # it stands where a file should be: told as that
            yield from _walk(root, path)
        elif not entry.name.startswith("."):
            yield path
