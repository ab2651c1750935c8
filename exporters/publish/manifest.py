"""The manifest of a published folder: of each item what its guides rest on, and its files with sizes and hashes."""

from codecs import BOM_UTF8
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Final, TypeVar

from msgspec import Struct, field, json

from catalog.findings.words import Words
from catalog.storage.attachments import stays_within
from catalog.storage.replacing import put

NAME: Final = "manifest.json"
_FAMILY: Final = "keli/publish@"
_FORMAT: Final = f"{_FAMILY}1"
_UNREAD: Final = (OSError, ValueError, RecursionError)

Decoded = TypeVar("Decoded")


class Written(Struct, frozen=True):
    """One file; its name is its path within the folder, with slashes."""

    name: str
    size: int = field(name="bytes")
    sha256: str

    @classmethod
    def of(cls, name: str, content: bytes) -> "Written":
        """Describe a file by its content."""
        return cls(name, len(content), sha256(content).hexdigest())

    def is_in(self, folder: Path) -> bool:
        """Tell whether it is there, as far as its size tells."""
        try:
            return (folder / self.name).stat().st_size == self.size
        except OSError:
            return False


class Published(Struct, frozen=True):
    """What there is of one item or bundle."""

    id: str
    key: str
    """A hash of all that its guides rest on."""
    title: str = ""
    authority: str = ""
    """The name of who is responsible."""
    files: tuple[Written, ...] = ()
    refusal: Words | None = None
    """Why there is none, or not all."""
    without: tuple[Words, ...] = ()
    """What does not go with its guides, and why."""


class Manifest(Struct, frozen=True):
    """All that was published."""

    items: Mapping[str, Published] = field(default_factory=dict)
    asked: str = ""
    """What was asked for, as a hash: parts of one whole have the same."""

    @property
    def files(self) -> frozenset[str]:
        """The names of all files."""
        return frozenset(file.name for item in self.items.values() for file in item.files)


class _Entry(Struct, omit_defaults=True):
    """What is written of one item."""

    key: str
    title: str
    authority: str
    files: tuple[Written, ...]
    refusal: Words | None = None
    without: tuple[Words, ...] = ()


class _Whole(Struct):
    format: str
    asked: str
    items: dict[str, _Entry]


def read(path: Path) -> Manifest | None:
    """Read a manifest; None where there is none, or none that can be understood."""
    try:
        whole = _decoded(path, _Whole)
    except _UNREAD:
        return None
    named = (file.name for entry in whole.items.values() for file in entry.files)
    if whole.format != _FORMAT or not all(map(stays_within, named)):
        return None
    return Manifest({name: _published(name, entry) for name, entry in whole.items.items()}, whole.asked)


def is_of_another_program(path: Path) -> bool:
    """Tell whether a file of a manifest's name says that it is something else."""
    try:
        data = _decoded(path, dict[str, object])
    except _UNREAD:
        return False
    return not str(data.get("format")).startswith(_FAMILY)


def _decoded(path: Path, kind: type[Decoded]) -> Decoded:
    return json.decode(path.read_bytes().removeprefix(BOM_UTF8), type=kind)


def write(manifest: Manifest, path: Path) -> None:
    """Write a manifest; the same bytes for the same guides.

    Raises:
        OSError: it cannot be written.
    """
    items = {name: _entry(manifest.items[name]) for name in sorted(manifest.items)}
    put(path, json.format(json.encode(_Whole(_FORMAT, manifest.asked, items)), indent=1) + b"\n")


def _entry(item: Published) -> _Entry:
    return _Entry(item.key, item.title, item.authority, item.files, item.refusal, item.without)


def _published(name: str, entry: _Entry) -> Published:
    return Published(name, entry.key, entry.title, entry.authority, entry.files, entry.refusal, entry.without)
