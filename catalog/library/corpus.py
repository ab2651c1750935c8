"""Everything by which entries are found, folded, as one long text in sections, one line a way to write it."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cached_property
from itertools import accumulate, chain, repeat
from operator import attrgetter
from typing import TypeAlias

from msgspec import Struct

from catalog.library.entry import Entry
from catalog.library.spelling import Spelling, within
from catalog.model.folding import all_ways_to_write, fold_all


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


_NEEDLES = {Fit.WHOLE: "\n{}\n", Fit.START: "\n{}", Fit.INSIDE: "{}"}


class Wanted(Struct, frozen=True):
    """A folded query, and where it is to be looked for at all."""

    text: str
    written: frozenset[Section]
    """The sections in which it is written somewhere."""
    spelled: Mapping[Fit, int]
    """The places of the text from which on it is spelled, one bit a place."""


class Stretch(Struct, frozen=True):
    """Lines of the text, from one on and before another."""

    start: int
    end: int


class Corpus:
    """The text, and to which entry (by number) each line belongs."""

    def __init__(self, entries: Sequence[Entry], authorities: Mapping[str, Entry]) -> None:
        parts: list[str] = []
        self._owners = array("L")
        self._starts = array("L", [0])
        self._sections: dict[Section, Stretch] = {}
        for section in Section:
            first = len(self._owners)
            owners, ways = (
                _authorities(entries, authorities) if section is Section.AUTHORITY else _own(section, entries)
            )
            lines = list(chain.from_iterable(ways))
            parts += ["\n".join(lines)] if lines else []
            self._owners.extend(_each(owners, ways))
            self._starts.extend(accumulate((len(line) + 1 for line in lines), initial=self._starts.pop()))
            self._sections[section] = Stretch(first, len(self._owners))
        self._text = "\n".join(["", *parts, ""])

    def wanted(self, query: str) -> Wanted:
        """Give a folded query as it is searched for."""
        letters = query.replace("ü", "v")  # as keyboards have it
        inside = self.spelling.starts(letters) if letters.isascii() else 0
        starts = inside & self.spelling.line_starts if inside else 0
        written = (section for section in Section if any(True for _ in self._written(query, self._sections[section])))
        return Wanted(query, frozenset(written), {Fit.START: starts, Fit.INSIDE: inside})

    def matching(self, wanted: Wanted, section: Section, fit: Fit, owner: int | None = None) -> Iterator[int]:
        """Give the entries that match in a section, or tell of one: where it is written, then where it is spelled."""
        lines = self._lines(section, owner)
        if section in wanted.written:
            yield from self._written(_NEEDLES[fit].format(wanted.text), lines)
        if wanted.spelled.get(fit):
            yield from self._spelled(wanted.spelled[fit], lines)

    @cached_property
    def spelling(self) -> Spelling:
        """The sections that are found by pinyin, as they are read."""
        return Spelling(self._text[: self._starts[self._sections[Section.ID].start]])

    def warm(self) -> None:
        """Make everything ready, so that a first search takes little longer than the next."""
        self.spelling.warm()

    def _lines(self, section: Section, owner: int | None) -> Stretch:
        """Give the lines of a section, or those of them that belong to one entry."""
        whole = self._sections[section]
        if owner is None:
            return whole
        first = bisect_left(self._owners, owner, whole.start, whole.end)
        return Stretch(first, bisect_right(self._owners, owner, first, whole.end))

    def _written(self, needle: str, lines: Stretch) -> Iterator[int]:
        end = self._starts[lines.end] + 1
        at = self._text.find(needle, self._starts[lines.start], end)
        while at >= 0:
            line = bisect_right(self._starts, at) - 1
            yield self._owners[line]
            at = self._text.find(needle, self._starts[line + 1], end)

    def _spelled(self, places: int, lines: Stretch) -> Iterator[int]:
        for at in within(places, self._starts[lines.start], self._starts[lines.end]):
            yield self._owners[bisect_right(self._starts, at) - 1]


_Ways: TypeAlias = tuple[str, ...]


def _own(section: Section, entries: Sequence[Entry]) -> tuple[Iterable[int], Sequence[_Ways]]:
    """Give the ways to write each text that a section has of the entries, and to which of them it belongs."""
    texts = list(map(_TEXTS[section], entries))
    owners, flat = _each(range(len(entries)), texts), list(chain.from_iterable(texts))
    if section in _IN_ONE_WAY:
        return owners, [(folded,) if folded else () for folded in fold_all(flat)]
    return owners, list(all_ways_to_write(flat))


def _authorities(entries: Sequence[Entry], authorities: Mapping[str, Entry]) -> tuple[Iterable[int], Sequence[_Ways]]:
    """Give the ways to write the authority of each entry."""
    of = {one: tuple(chain(*all_ways_to_write((*its.names, *its.others)))) for one, its in authorities.items()}
    return range(len(entries)), [of.get(entry.authority, ()) for entry in entries]


def _each(numbers: Iterable[int], groups: Sequence[Sequence[str]]) -> Iterator[int]:
    """Give each number once for every text of its group."""
    return chain.from_iterable(map(repeat, numbers, map(len, groups)))


_TEXTS: Mapping[Section, Callable[[Entry], Sequence[str]]] = {
    Section.NAME: attrgetter("names"),
    Section.OTHER: attrgetter("others"),
    Section.ID: lambda entry: (entry.id,),
    Section.CODE: attrgetter("codes"),
}
_IN_ONE_WAY = (Section.ID, Section.CODE)
