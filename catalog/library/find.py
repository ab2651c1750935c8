"""Finding by whatever a person remembers: part of a name, its pinyin or initials, a code, an authority, an id."""

from collections.abc import Iterator, Sequence
from itertools import chain, islice

from msgspec import Struct

from catalog.library.corpus import Corpus, Fit, Section
from catalog.library.entry import Entry
from catalog.library.index import Index
from catalog.model.folding import fold

RANKING = (
    (Section.NAME, Fit.WHOLE),
    (Section.ID, Fit.WHOLE),
    (Section.CODE, Fit.WHOLE),
    (Section.NAME, Fit.START),
    (Section.NAME, Fit.INSIDE),
    (Section.OTHER, Fit.START),
    (Section.OTHER, Fit.INSIDE),
    (Section.ID, Fit.START),
    (Section.ID, Fit.INSIDE),
    (Section.CODE, Fit.START),
    (Section.CODE, Fit.INSIDE),
    (Section.AUTHORITY, Fit.START),
    (Section.AUTHORITY, Fit.INSIDE),
)
"""The best way to be found first. Within one: recent entries, then what is written, then what is spelled."""


class Hit(Struct, frozen=True):
    """An entry, and by what it was found."""

    entry: Entry
    by: Section
    """What of it the query was found in."""


def find(index: Index, query: str, limit: int = 50, recent: Sequence[str] = ()) -> tuple[Hit, ...]:
    """Give the entries that a query finds, the best first.

    Every character of the query counts but spaces, marks and brackets; Latin letters also spell
    pinyin, from beginnings of readings, all readings of a character counting. Where a query has
    blanks, what has all its words anywhere comes behind what has them in one piece. `recent` are ids of
    items, bundles and bases, the latest first: they come first among equals, and for an empty query.
    """
    wanted = fold(query)
    if not wanted:
        numbers = [] if query.strip() else _numbers(index, recent)
        return tuple(Hit(index.entries[number], Section.ID) for number in numbers[:limit])
    latest = _numbers(index, recent)
    found = _once(chain(_found(index.corpus, wanted, latest), _scattered(index.corpus, query, latest)))
    return tuple(Hit(index.entries[number], section) for number, section in islice(found, limit))


def _numbers(index: Index, recent: Sequence[str]) -> list[int]:
    return [index.numbers[one] for one in recent if one in index.numbers]


def _once(found: Iterator[tuple[int, Section]]) -> Iterator[tuple[int, Section]]:
    seen: set[int] = set()
    for number, section in found:
        if number not in seen:
            seen.add(number)
            yield number, section


def _scattered(corpus: Corpus, query: str, recent: Sequence[int]) -> Iterator[tuple[int, Section]]:
    """Give what has every word of a query, in the order in which the first of them finds it."""
    first, *others = filter(None, map(fold, query.split()))
    if others:
        having = [{number for number, _ in _found(corpus, word, ())} for word in others]
        yield from (hit for hit in _found(corpus, first, recent) if all(hit[0] in numbers for numbers in having))


def _found(corpus: Corpus, wanted: str, recent: Sequence[int]) -> Iterator[tuple[int, Section]]:
    sought = corpus.wanted(wanted)
    for section, fit in RANKING:
        for owner in (*recent, None):
            for number in corpus.matching(sought, section, fit, owner):
                yield number, section
