"""Which of many named things seem to be the same: by their names, by what else they are called, by who issues them.

Every pair is judged by the same few figures, so that the score can be told and argued with. Names are compared only
where they share enough pairs of neighbouring characters, which alike ones do: so ten thousand take a second or two.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import lru_cache
from itertools import chain, combinations, pairwise, product
from typing import Final, TypeAlias

from msgspec import Struct

from catalog.bundles.said_same import Key
from catalog.jobs.progress import Progress
from catalog.model.folding import ways_to_write
from catalog.model.texts import Text

ENOUGH: Final = 75
"""Of a hundred; what scores less is not alike."""
_PLACES: Final = 3
"""In so many places names may differ, or more where they have little in common anyway."""
_FEW: Final = 10
"""Of things that are called the same so many are compared one by one, of more each only with the next."""


class Evidence(StrEnum):
    """What speaks for or against two things being the same; the value names its phrase."""

    SAME_NAME = "same_name"
    OTHER_NAME = "other_name"
    WITHIN = "within"
    """One name says all that the other says."""
    REORDERED = "reordered"
    SIMILAR = "similar"
    """Each name says something that the other does not."""
    SAME_ISSUER = "same_issuer"
    OTHER_ISSUER = "other_issuer"
    OTHER_KIND = "other_kind"
    TOLD_APART = "told_apart"
    """The register has both."""


_WEIGHT: Final = {
    Evidence.SAME_ISSUER: 5,
    Evidence.OTHER_ISSUER: -15,
    Evidence.OTHER_KIND: -10,
    Evidence.SIMILAR: -20,
    Evidence.TOLD_APART: -5,
}
_NAMELESS: Final = (0.0, ("", ""))
_CALLED: Final = {Evidence.SAME_NAME: 100, Evidence.OTHER_NAME: 95}


class Named(Struct, frozen=True):
    """Something that may be the same as another one."""

    place: str
    member: str
    key: Key
    """What it shares with all that it is known to be the same as."""
    name: Text
    others: tuple[str, ...] = ()
    """What else it is called."""
    issuer: str = ""
    kind: str = ""
    registered: bool = False
    """True where a register says what it is."""

    @property
    def called(self) -> frozenset[str]:
        """Its name in each language, folded."""
        return _folded(self.name.wordings)

    @property
    def also(self) -> frozenset[str]:
        """All that it is called, folded."""
        return _folded((*self.name.wordings, *self.others))


class Likeness(Struct, frozen=True):
    """Two things that seem to be the same."""

    one: Named
    other: Named
    score: int
    """Of a hundred."""
    evidence: tuple[Evidence, ...]
    similarity: int
    """How much of their names is the same, of a hundred."""

    @property
    def order(self) -> tuple[int, str, str]:
        """The likeliest first, then by their places."""
        return -self.score, self.one.place, self.other.place


May: TypeAlias = Callable[[Named, Named], bool]
"""Whether two things may be the same at all."""


def alike(things: Iterable[Named], may: May, progress: Progress) -> list[Likeness]:
    """Give the pairs that seem to be the same, the likeliest first."""
    by_name: dict[str, list[Named]] = {}
    by_any: dict[str, list[Named]] = {}
    for thing in sorted(things, key=lambda one: (one.issuer, one.kind, one.place)):
        for way in thing.also:
            by_any.setdefault(way, []).append(thing)
        for way in thing.called:
            by_name.setdefault(way, []).append(thing)
    called = (pair for ones in by_any.values() for pair in chain(pairwise(ones), combinations(ones[:_FEW], 2)))
    similar = (
        pair
        for one, other in _similar(sorted(by_name, key=lambda name: (len(name), name)), progress)
        for pair in product(by_name[one][:_FEW], by_name[other][:_FEW])
    )
    pairs = dict.fromkeys(_sorted(*pair) for pair in chain(called, similar) if may(*pair))
    return sorted(filter(None, (_judged(*pair) for pair in pairs)), key=lambda found: found.order)


def _similar(names: Sequence[str], progress: Progress) -> Iterator[tuple[str, str]]:
    """Give the pairs of names, short ones first, of which enough is the same; the shorter one stands second."""
    from rapidfuzz.distance import Indel  # a compiled library: only those who look for likenesses load it
    from rapidfuzz.process import extract

    holding: dict[tuple[str, int], list[str]] = {}
    progress.start(len(names))
    for name in names:
        parts = {name[at : at + 2] for at in range(len(name) - 1)}
        near = list(_near(len(name), parts, holding))
        enough = ENOUGH / 100
        found = extract(name, near, scorer=Indel.normalized_similarity, score_cutoff=enough, limit=None)
        yield from ((name, other) for other, *_ in found)
        for part in parts:
            holding.setdefault((part, len(name)), []).append(name)
        progress.advance(1)


def _near(length: int, parts: Iterable[str], holding: Mapping[tuple[str, int], list[str]]) -> Iterator[str]:
    """Give the names that may be alike one with some parts, by the length of the others.

    They share so many parts that they are found even if the commonest of these are passed over.
    """
    for other in range(-(-length * ENOUGH // (200 - ENOUGH)), length + 1):
        lacking = ((100 - ENOUGH) * (length + other) // 100 - (length - other)) // 2
        shared = other - 1 - lacking - _PLACES
        held = sorted((holding[part, other] for part in parts if (part, other) in holding), key=len)
        yield from set[str]().union(*held[: len(held) + 1 - shared] if shared > 0 else held)


def _sorted(one: Named, other: Named) -> tuple[Named, Named]:
    return (one, other) if one.place <= other.place else (other, one)


def _judged(one: Named, other: Named) -> Likeness | None:
    """Score a pair; None where it is not enough."""
    similarity, name = _names(one, other)
    evidence = (name, *_besides(one, other))
    score = _CALLED.get(name, similarity) + sum(_WEIGHT.get(found, 0) for found in evidence)
    return Likeness(one, other, min(score, 100), evidence, similarity) if score >= ENOUGH else None


def _names(one: Named, other: Named) -> tuple[int, Evidence]:
    """Give how much of the names is the same, and what that is evidence of."""
    similarity, evidence = _compared(one.called, other.called)
    known_so = evidence is not Evidence.SAME_NAME and one.also & other.also
    return similarity, Evidence.OTHER_NAME if known_so else evidence


@lru_cache(maxsize=1 << 15)
def _compared(names: frozenset[str], others: frozenset[str]) -> tuple[int, Evidence]:
    from rapidfuzz.distance import Indel

    if names & others:
        return 100, Evidence.SAME_NAME
    pairs = product(names, others)
    similarity, (one, other) = max(((Indel.normalized_similarity(*pair), pair) for pair in pairs), default=_NAMELESS)
    within = Indel.distance(one, other) == abs(len(one) - len(other))
    alike_but = Evidence.REORDERED if sorted(one) == sorted(other) else Evidence.SIMILAR
    return round(100 * similarity), Evidence.WITHIN if within else alike_but


def _besides(one: Named, other: Named) -> Iterator[Evidence]:
    if one.issuer and other.issuer:
        yield Evidence.SAME_ISSUER if one.issuer == other.issuer else Evidence.OTHER_ISSUER
    if one.kind and other.kind and one.kind != other.kind:
        yield Evidence.OTHER_KIND
    if one.registered and other.registered:
        yield Evidence.TOLD_APART


@lru_cache(maxsize=1 << 15)
def _folded(texts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(way for text in texts for way in ways_to_write(text))
