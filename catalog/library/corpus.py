"""Everything by which entries are found, folded, as one long text in sections, one line a way to write it."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import accumulate

from catalog.library.entry import Entry
from catalog.library.folding import fold, ways_to_write
from catalog.library.spelling import Spelling, within


class Section(StrEnum):
    """What lines of a part of the text are, in their order. Those before ID are found by pinyin, too."""

    NAME = "name"
    OTHER = "other"
    """Plain names, aliases, short names."""
    AUTHORITY = "authority"
    ID = "id"
    CODE = "code"


class Fit(StrEnum):
    """Where in a line something is found."""

    WHOLE = "whole"
    START = "start"
    INSIDE = "inside"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A folded query, and the places of the text from which on it is spelled, as bits."""

    text: str
    places: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """Lines of the text, from one on and before another."""

    start: int
    end: int


class Corpus:
    """The text, and to which entry (by number) each line belongs."""

    def __init__(self, entries: Sequence[Entry], authorities: Mapping[str, Entry]) -> None:
        lines: list[str] = []
        self._owners = array("L")
        self._sections: dict[Section, Stretch] = {}
        for section in Section:
            first = len(lines)
            says = _SAYS[section]
            for number, entry in enumerate(entries):
                ways = says(entry, authorities)
                lines += ways
                self._owners.extend([number] * len(ways))
            self._sections[section] = Stretch(first, len(lines))
        self._text = "\n" + "".join(f"{line}\n" for line in lines)
        self._starts = array("L", accumulate((len(line) + 1 for line in lines), initial=0))

    def section(self, section: Section, owner: int | None = None) -> Stretch:
        """Give the lines of a section, or those of them that belong to one entry."""
        whole = self._sections[section]
        if owner is None:
            return whole
        first = bisect_left(self._owners, owner, whole.start, whole.end)
        return Stretch(first, bisect_right(self._owners, owner, first, whole.end))

    def wanted(self, query: str) -> Wanted:
        """Give a folded query as it is searched for."""
        letters = query.replace("ü", "v")  # as keyboards have it
        return Wanted(query, self.spelling.starts(letters) if letters.isascii() else 0)

    def matching(self, wanted: Wanted, fit: Fit, lines: Stretch) -> Iterator[int]:
        """Give the entries of lines that match, in their order: those where it is written, then where it is spelled."""
        yield from self._written(wanted.text, fit, lines)
        if fit is not Fit.WHOLE:
            yield from self._spelled(wanted.places, fit, lines)

    @cached_property
    def spelling(self) -> Spelling:
        """The sections that are found by pinyin, as they are read."""
        return Spelling(self._text[: self._starts[self._sections[Section.ID].start]])

    def _written(self, query: str, fit: Fit, lines: Stretch) -> Iterator[int]:
        needle = {Fit.WHOLE: f"\n{query}\n", Fit.START: f"\n{query}", Fit.INSIDE: query}[fit]
        end = self._starts[lines.end] + 1
        at = self._text.find(needle, self._starts[lines.start], end)
        while at >= 0:
            line = bisect_right(self._starts, at) - 1
            yield self._owners[line]
            at = self._text.find(needle, self._starts[line + 1], end)

    def _spelled(self, places: int, fit: Fit, lines: Stretch) -> Iterator[int]:
        wanted = places & self._first_characters if fit is Fit.START else places
        for at in within(wanted, self._starts[lines.start], self._starts[lines.end]):
            yield self._owners[bisect_right(self._starts, at) - 1]

    @cached_property
    def _first_characters(self) -> int:
        last = self._sections[Section.ID].start
        places = bytearray(self._starts[last] // 8 + 1)
        for start in self._starts[:last]:
            places[start + 1 >> 3] |= 1 << (start + 1 & 7)
        return int.from_bytes(places, "little")


def _authority(entry: Entry, authorities: Mapping[str, Entry]) -> list[str]:
    authority = authorities.get(entry.authority)
    return _ways((*authority.names, *authority.others)) if authority else []


def _ways(texts: Sequence[str]) -> list[str]:
    return [way for text in texts for way in ways_to_write(text)]


_SAYS: Mapping[Section, Callable[[Entry, Mapping[str, Entry]], list[str]]] = {
    Section.NAME: lambda entry, _: _ways(entry.names),
    Section.OTHER: lambda entry, _: _ways(entry.others),
    Section.AUTHORITY: _authority,
    Section.ID: lambda entry, _: [fold(entry.id)],
    Section.CODE: lambda entry, _: [code for code in map(fold, entry.codes) if code],
}
