"""Where a text may go on in the next line: 避头尾, whole Latin words, no lone last character.

The places are found once for a text; a line of any width is then two binary searches.
"""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from exporters.layout.metrics import advances, offsets

NEVER_FIRST = frozenset("，。、；：？！）》」』】〕］｝〗〉…％‰℃·～’”ー々,.;:?!)]}%｡､｣")
"""What no line begins with."""
NEVER_LAST = frozenset("（《「『【〔［｛〖〈‘“￥＄([{｢")
"""What no line ends with."""

LONE = 1.3
"""A last line no wider than this without its marks, in em, gets company."""

Span: TypeAlias = tuple[int, int]
"""The characters of a line: from the first to behind the last."""

_BRACKET = re.compile(r"(?=[（(])")
_MARKS = "".join(sorted(NEVER_FIRST))
_JOINER = "\u200d"
_SLACK = 1e-9


@dataclass(frozen=True, slots=True)
class Measured:
    """A text with its widths and the places where a line may end."""

    starts: list[float]
    """Where each character begins, in em; at the end, the whole width."""
    ends: list[int]
    """Behind which characters a line may end, spaces left out; last the end of the text."""
    nexts: list[int]
    """With which character the next line would begin, one for each end."""
    reach: list[float]
    """How wide the text is up to each end, in em."""


def measured(text: str, bold: int) -> Measured:
    """Measure a text whose first `bold` characters are bold."""
    steps = advances(text[:bold], bold=True) + advances(text[bold:])
    starts = offsets(steps)
    nexts = [place for place in range(1, len(text)) if _may_part(text, place)] + [len(text)]
    ends = [place - 1 if place > 1 and text[place - 1] == " " else place for place in nexts]
    return Measured(starts, ends, nexts, [starts[end] for end in ends])


_measured = lru_cache(maxsize=16384)(measured)


@lru_cache(maxsize=32768)
def lines(text: str, limit: float, bold: int = 0, first: float = 0.0) -> tuple[Span, ...]:
    """Part a text into lines no wider than `limit` em, the first no wider than `first` (0: as the others).

    `bold` is how many of the first characters are bold. A word wider than the line is broken within.
    """
    if not text:
        return ()
    ready = _measured(text, bold)
    found = []
    start, room = 0, first or limit
    while start < len(text):
        end, then = _line(text, ready, start, room)
        found.append((start, end))
        start, room = then, limit
    return tuple(_accompanied(text, found, ready, limit))


def wrap(text: str, limit: float, *, bold: bool = False) -> tuple[str, ...]:
    """Part a text of one weight into lines no wider than `limit` em; no line has spaces at its ends."""
    return tuple(text[start:end] for start, end in lines(text, limit, len(text) if bold else 0))


@lru_cache(maxsize=4096)
def balanced(text: str, limit: float, *, bold: bool = False) -> tuple[str, ...]:
    """Part a text into as few lines as `wrap` does, but before a bracket, or else of like widths: for titles."""
    best = wrap(text, limit, bold=bold)
    parts = [part.strip() for part in _BRACKET.split(text) if part.strip()]
    if len(parts) > 1:
        at_brackets = tuple(line for part in parts for line in wrap(part, limit, bold=bold))
        if len(at_brackets) == len(best):
            return at_brackets
    low, high = max(limit / 2, _longest_word(text, bold=bold)), limit
    while len(best) > 1 and high - low > 0.5:  # noqa: PLR2004 half a character
        middle = (low + high) / 2
        tried = wrap(text, middle, bold=bold)
        if len(tried) > len(best):
            low = middle
        else:
            best, high = tried, middle
    return best


def _longest_word(text: str, *, bold: bool) -> float:
    """Give the width of the widest stretch that a line only parts where it must, in em."""
    ready = _measured(text, len(text) if bold else 0)
    begins = [0, *ready.nexts[:-1]]
    return max(
        (ready.starts[end] - ready.starts[begin] for begin, end in zip(begins, ready.ends, strict=True)), default=0
    )


def _line(text: str, ready: Measured, start: int, room: float) -> Span:
    border = ready.starts[start] + room + _SLACK
    last = bisect_right(ready.reach, border) - 1
    if last >= 0 and ready.ends[last] > start:
        return ready.ends[last], ready.nexts[last]
    end = max(bisect_right(ready.starts, border) - 1, start + 1)
    within = next((place for place in range(end, start, -1) if place == len(text) or not _kept(text, place)), None)
    if within is not None:
        return within, within
    while end > start + 1 and end < len(text) and _clings(text, end):
        end -= 1
    while end < len(text) and _clings(text, end):
        end += 1
    return end, end


def _accompanied(text: str, found: list[Span], ready: Measured, limit: float) -> list[Span]:
    """Move the last break back where the last line would be a lone character."""
    if len(found) < 2 or not _lone(text[slice(*found[-1])]):  # noqa: PLR2004 a pair
        return found
    (start, end), (then, stop) = found[-2:]
    place = bisect_right(ready.ends, end - 1) - 1
    if place < 0 or ready.ends[place] <= start:
        middle = (start + stop) // 2
        within = end == then and start < middle and not _clings(text, middle)
        return [*found[:-2], (start, middle), (middle, stop)] if within else found
    if ready.starts[stop] - ready.starts[ready.nexts[place]] > limit:
        return found
    return [*found[:-2], (start, ready.ends[place]), (ready.nexts[place], stop)]


def _lone(line: str) -> bool:
    """Tell whether a line is one character, with or without marks behind it: `字。`."""
    if len(line) > 4:  # noqa: PLR2004 a character and three marks at most
        return False
    return sum(advances(line.rstrip(_MARKS))) <= LONE


def _may_part(text: str, place: int) -> bool:
    before, after = text[place - 1], text[place]
    if after == " " or (after in NEVER_FIRST and before != " ") or before in NEVER_LAST or _clings(text, place):
        return False
    return before == " " or _stands_alone(before) or _stands_alone(after) or _ends_folder(text, place)


def _kept(text: str, place: int) -> bool:
    """Tell whether not even a word that is too wide may part here."""
    return _clings(text, place) or text[place] in NEVER_FIRST or text[place - 1] in NEVER_LAST


def _ends_folder(text: str, place: int) -> bool:
    """Tell whether a web address may go on here: behind a slash that has letters on both sides."""
    return text[place - 1] == "/" and text[place].isalpha() and text[place - 2 : place - 1].isalnum()


def _clings(text: str, place: int) -> bool:
    """Tell whether a character belongs to the one before: an accent, a part of an emoji, the second half of ——."""
    before, after = text[place - 1], text[place]
    if after < "\u0300":
        return before == _JOINER
    if before == after and after in "—…⋯":
        return True
    return _JOINER in (before, after) or _joins(before, after)


def _joins(before: str, after: str) -> bool:
    if unicodedata.category(after) in {"Mn", "Me", "Mc"} or "\U0001f3fb" <= after <= "\U0001f3ff":
        return True
    return all("\U0001f1e6" <= char <= "\U0001f1ff" for char in (before, after))


@lru_cache(maxsize=16384)
def _stands_alone(char: str) -> bool:
    """Tell whether a line may begin or end at this character: Han and the like, not letters of words."""
    return unicodedata.east_asian_width(char) in {"W", "F"} or char in "…“”‘’·"
