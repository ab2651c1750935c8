"""What the guides of an item rest on, as one hash: where it is the same, the guides are."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any, Final

from msgspec import Struct

from catalog.check.state import State, digest
from catalog.library.guides import guide_file
from catalog.library.library import Library
from catalog.schema.kinds import Kind
from catalog.storage.content import regular_bytes

_PROGRAM: Final = (Path(__file__).parents[1], Path(__file__).parents[2] / "guides")
_NAMES_OTHERS: Final = re.compile(rb"\b(?:base|replaced_by|changed_by|renewed_by)\b|\\")
"""What is in every file of an item that rests on others: a key that names them, or an escape that may spell one."""

_FORM: Final = re.compile(
    rb'files/[^\x00-\x1f"\\]*?\.(?:pdf|ofd|docx?|xlsx?|jpe?g|png|svg)(?![A-Za-z0-9.])', re.IGNORECASE
)


class Resting(Struct, frozen=True, dict=True):  # what all rest on is worked out once
    """A catalogue as it is now, and how guides are to look."""

    library: Library
    order: str
    """All that was asked for, as text."""

    @cached_property
    def _state(self) -> State:
        return State(self.library.root, dt.date.min, by_content=True, texts={})

    @cached_property
    def _world(self) -> str:
        """What every guide rests on: keli, settings, registers, and what was asked for."""
        return digest([self._state.world, self._state.sources(*_PROGRAM), self.order])

    @cached_property
    def _files(self) -> Mapping[tuple[Kind, str], str]:
        return {(kind, PurePosixPath(file).stem): file for file, kind in self.library.files.items()}

    @cached_property
    def _every_item(self) -> str:
        """All items and bases, and their forms: what a bundle rests on."""
        kinds = (Kind.ITEM, Kind.BASE)
        marks = (self._state.content(file) for (kind, _), file in self._files.items() if kind in kinds)
        return digest([self._state.attachments, *marks])

    def key(self, wanted: str) -> str:
        """Give the hash of all that the guides of an item or bundle rest on."""
        return digest([self._world, *self._own(wanted)])

    def _own(self, wanted: str) -> Iterator[str]:
        item = self._files.get((Kind.ITEM, wanted))
        if item is None and (Kind.BUNDLE, wanted) not in self._files:  # an authored guide
            yield self._state.content(guide_file(wanted))
            yield self._every_item
            yield digest(self._state.content(file) for (kind, _), file in self._files.items() if kind is Kind.BUNDLE)
            return
        if item is None:
            yield self._state.content(self._files[Kind.BUNDLE, wanted])
            yield self._every_item
            return
        yield self._state.content(item)
        text = self._text(item)
        yield from self._forms(text)
        data: Any = self.library.read(item).data if _NAMES_OTHERS.search(text) else None
        if not isinstance(data, Mapping):
            return
        base = data.get("base")
        own: list[Any] = [data]
        if isinstance(base, str):
            yield self._state.base_mark(base)
            if file := self._files.get((Kind.BASE, base)):
                yield from self._forms(self._text(file))
            own += [self.library.base_data(base)]
        for named in dict.fromkeys(one for part in own for one in _named(part)):  # their names are told
            if file := self._files.get((Kind.ITEM, named)):
                yield self._state.content(file)

    def _text(self, file: str) -> bytes:
        """Give a file unparsed, for parsing takes most of the time of a run that makes nothing."""
        try:
            return regular_bytes(self.library.root / file)
        except OSError:
            return b""

    def _forms(self, text: bytes) -> Iterator[str]:
        """Give the marks of the forms that a text names; of all forms where that cannot be told without parsing it."""
        found = _FORM.findall(text)
        if len(found) < text.count(b"files/") or b"\\" in text:
            yield self._state.attachments
        yield from (self._state.attached(one.decode("utf-8", "replace")) for one in sorted(set(found)))


def _named(data: Any) -> Iterator[str]:
    """Give the items that an item or base names: those that replace it, change its results or renew them."""
    if isinstance(data, Mapping):
        yield from map(str, _listed(data.get("replaced_by")))
        results = (one for one in _listed(data.get("results")) if isinstance(one, Mapping))
        yield from (str(one[name]) for one in results for name in ("changed_by", "renewed_by") if name in one)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
