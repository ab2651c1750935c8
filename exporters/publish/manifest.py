"""The manifest of a published folder: of each item what its guides rest on, and its files with sizes and hashes."""

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Any, Final

from msgspec import Struct, field

from catalog.findings.words import Words
from catalog.storage.replacing import put

NAME: Final = "manifest.json"
_FAMILY: Final = "keli/publish@"
_FORMAT: Final = f"{_FAMILY}1"


class Written(Struct, frozen=True):
    """One file; its name is its path within the folder, with slashes."""

    name: str
    size: int
    """In bytes."""
    sha256: str

    @classmethod
    def of(cls, name: str, content: bytes) -> "Written":
        """Describe a file by its content."""
        return cls(name, len(content), sha256(content).hexdigest())


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


def read(path: Path) -> Manifest | None:
    """Read a manifest; None where there is none, or none that can be understood."""
    try:
        data = _loaded(path)
        if data["format"] != _FORMAT:
            return None
        items = {name: _published(name, entry) for name, entry in data["items"].items()}
        return Manifest(items, str(data["asked"]))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def is_of_another_program(path: Path) -> bool:
    """Tell whether a file of a manifest's name says that it is something else."""
    try:
        data = _loaded(path)
    except (OSError, ValueError):
        return False
    return isinstance(data, dict) and not str(data.get("format")).startswith(_FAMILY)


def _loaded(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


def write(manifest: Manifest, path: Path) -> None:
    """Write a manifest; the same bytes for the same guides.

    Raises:
        OSError: it cannot be written.
    """
    items = {name: _data(manifest.items[name]) for name in sorted(manifest.items)}
    text = json.dumps({"format": _FORMAT, "asked": manifest.asked, "items": items}, ensure_ascii=False, indent=1) + "\n"
    put(path, text.encode())


def _data(item: Published) -> dict[str, Any]:
    refusal = {"refusal": {"zh": item.refusal.zh, "en": item.refusal.en}} if item.refusal else {}
    files = [{"name": file.name, "bytes": file.size, "sha256": file.sha256} for file in item.files]
    without = {"without": [{"zh": one.zh, "en": one.en} for one in item.without]} if item.without else {}
    return {"key": item.key, "title": item.title, "authority": item.authority, "files": files, **refusal, **without}


def _published(name: str, data: Mapping[str, Any]) -> Published:
    files = tuple(Written(_inside(one["name"]), int(one["bytes"]), str(one["sha256"])) for one in data["files"])
    refusal = Words(**data["refusal"]) if "refusal" in data else None
    without = tuple(Words(**one) for one in data.get("without", ()))
    return Published(name, str(data["key"]), str(data["title"]), str(data["authority"]), files, refusal, without)


def _inside(name: str) -> str:
    """Give a name that leads nowhere but into the folder.

    Raises:
        ValueError: it leads out of it.
    """
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or not path.parts:
        raise ValueError(name)
    return name
