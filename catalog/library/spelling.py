"""Finding by pinyin in one long text, every reading of every character, in a few operations on long integers.

A query is spelled by a run of characters when it is made of beginnings of their readings, one each:
`spjy`, `shipin`, `shipjy` and `shpjingy` all spell 食品经营. A set of places in the text is an
integer, one bit a character; all places at once are tried by shifts and conjunctions.
"""

import re
from collections.abc import Iterator
from functools import cached_property
from string import ascii_lowercase, digits

from catalog.library.readings import readings

_LONGEST = 6
"""Letters of the longest reading: zhuang."""
_KEPT = 256
"""Beginnings whose places are kept; a bit a character each."""
_ANY = re.compile(rb"[^\0]")
_BYTE = 256
_LINE_END = "\n"


class Spelling:
    """A text as it is read. Places count from 0."""

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._beginnings, codes = _codes(text)
        wide = text.translate(codes).encode("utf-16-le")
        # Turned round, as the lowest bit of a number is its last digit.
        self._low, self._high = wide[-2::-2] if wide else b"", wide[::-2]
        self._places: dict[str, int] = {}
        self._pages: dict[int, int] = {}

    def starts(self, query: str) -> int:
        """Give the set of places from which on a query, of letters and digits, is spelled."""
        everywhere = (1 << self._length + 1) - 1
        rests = [0] * len(query) + [everywhere]
        for at in range(len(query) - 1, -1, -1):
            for end in range(at + 1, min(at + _LONGEST, len(query)) + 1):
                read = self._read(query[at:end])
                if not read:
                    break  # no reading begins so, and none that is longer
                rests[at] |= read & (rests[end] >> 1)
        return rests[0] if query else 0

    @cached_property
    def line_starts(self) -> int:
        """The set of places where lines begin."""
        return self._search(_LINE_END) << 1

    def warm(self) -> None:
        """Look up every letter and digit now, so that a first search takes little longer than the next."""
        for character in ascii_lowercase + digits:
            self._read(character)

    def _read(self, beginning: str) -> int:
        """Give the places of characters that have a reading of this beginning."""
        if beginning not in self._places:
            if len(self._places) >= _KEPT:
                self._places.clear()
            self._places[beginning] = self._search(beginning)
        return self._places[beginning]

    def _search(self, beginning: str) -> int:
        codes = [code for code, known in enumerate(self._beginnings) if beginning in known]
        found = 0
        for high in {code // _BYTE for code in codes}:
            lows = {code % _BYTE for code in codes if code // _BYTE == high}
            found |= _digits(self._low, lows) & self._page(high)
        return found

    def _page(self, high: int) -> int:
        """Give the places of characters whose code has this high byte."""
        if high not in self._pages:
            self._pages[high] = _digits(self._high, {high})
        return self._pages[high]


def within(places: int, start: int, end: int) -> Iterator[int]:
    """Give the places of a set from `start` on and before `end`, in order."""
    if places <= 0 or start >= end:
        return
    part = (places >> start) & ((1 << end - start) - 1)
    packed = part.to_bytes(part.bit_length() // 8 + 1, "little")
    for match in _ANY.finditer(packed):
        bits, at = packed[match.start()], start + match.start() * 8
        yield from (at + bit for bit in range(8) if bits >> bit & 1)


def _codes(text: str) -> tuple[list[frozenset[str]], dict[int, int]]:
    """Number the sets of beginnings that occur, and give each character the number of its set."""
    numbers: dict[frozenset[str], int] = {frozenset(): 0}
    codes = {}
    for character in set(text):
        read = {_LINE_END} if character == _LINE_END else readings(character)
        known = frozenset(word[:size] for word in read for size in range(1, len(word) + 1))
        codes[ord(character)] = numbers.setdefault(known, len(numbers))
    return list(numbers), codes


def _digits(plane: bytes, wanted: set[int]) -> int:
    table = bytes(b"01"[code in wanted] for code in range(_BYTE))
    return int(plane.translate(table), 2) if plane else 0
