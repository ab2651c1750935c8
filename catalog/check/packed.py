"""What was made of many files, kept small: packed as bytes a chunk at a time, of which one is unpacked at once.

It takes a fiftieth of the memory, and is what other processes hand back.
"""

import pickle
import zlib
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Final

from msgspec import Struct

from catalog.check.examine import Examined

_OPEN: Final = 4
"""Packs that are held unpacked: of changed files, of those beside them, of keli.toml."""

_QUICK: Final = 1
"""How hard to press: harder takes longer than it saves, since files of a catalogue are much alike."""


class Pack(Struct, frozen=True):
    """What was made of some files."""

    files: tuple[str, ...]
    content: bytes

    @classmethod
    def of(cls, made: Mapping[str, Examined]) -> "Pack":
        """Pack it."""
        content = pickle.dumps(tuple(made.values()), pickle.HIGHEST_PROTOCOL)
        return cls(tuple(made), zlib.compress(content, _QUICK))


class Packed(Mapping[str, Examined]):
    """What was made of files, by file; quick for whoever goes through them in their order."""

    def __init__(self, packs: Iterable[Pack] = ()) -> None:
        """Take what was packed by processes of this run: nothing else is to be trusted."""
        self.packs = tuple(packs)
        self._at = {file: number for number, one in enumerate(self.packs) for file in one.files}
        self._unpacked = lru_cache(_OPEN)(self._unpack)

    def beside(self, others: "Packed") -> "Packed":
        """Put what was made of other files beside it."""
        return Packed((*self.packs, *others.packs))

    def __getitem__(self, file: str) -> Examined:
        return self._unpacked(self._at[file])[file]

    def __iter__(self) -> Iterator[str]:
        return iter(self._at)

    def __len__(self) -> int:
        return len(self._at)

    def _unpack(self, number: int) -> Mapping[str, Examined]:
        pack = self.packs[number]
        unpacked = pickle.loads(zlib.decompress(pack.content))  # noqa: S301  # packed above, never read from outside
        return dict(zip(pack.files, unpacked, strict=True))
