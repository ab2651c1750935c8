"""What is to be published, and where."""

import datetime as dt
from hashlib import blake2b
from pathlib import Path
from typing import Final

from msgspec import Struct

from catalog.check.state import digest
from catalog.findings.words import Language
from exporters.look import Look
from exporters.view import Format, View

SECONDS: Final = 120.0
"""Long enough for the largest guide on a slow machine."""


class Shard(Struct, frozen=True):
    """One of several parts of a catalogue, about equal, for machines side by side; from 1."""

    number: int
    of: int

    def has(self, wanted: str) -> bool:
        """Tell whether an item is of this part: by its id alone, so that it stays whatever else comes and goes."""
        mark = blake2b(wanted.encode("utf-8", "surrogatepass"), digest_size=8).digest()
        return int.from_bytes(mark) % self.of == self.number - 1


class Order(Struct, frozen=True):
    """What is made of each item and bundle."""

    root: Path
    folder: Path
    views: tuple[View, ...]
    formats: tuple[Format, ...]
    """Empty for those that are usual for each view."""
    languages: tuple[Language, ...]
    look: Look = Look()
    day: dt.date | None = None
    """Only what holds on this day is shown; None for all that is in the catalogue."""
    shard: Shard | None = None
    seconds: float = SECONDS
    """How long one guide may take."""

    @property
    def asked(self) -> str:
        """The same for all parts of a whole, on every machine."""
        return digest([self.told])

    @property
    def told(self) -> str:
        """All that decides what guides look like, as text."""
        parts = (self.views, self.formats, self.languages, self.look, self.day)
        return "|".join(",".join(map(str, part)) if isinstance(part, tuple) else str(part) for part in parts)
