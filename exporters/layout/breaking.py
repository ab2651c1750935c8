"""Where a text may go on in the next line: 避头尾, whole Latin words, no lone last character.

A text is measured once; where a line may end is only asked about the last characters that fit on it.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import TypeAlias

from exporters.layout.metrics import offsets, slender, width

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
_QUOTE = '"'
_SLACK = 1e-9


def lines(text: str, limit: float, bold: int = 0, first: float = 0.0) -> tuple[Span, ...]:
    """Part a text into lines no wider than `limit` em, the first no wider than `first` (0: as the others).

    `bold` is how many of the first characters are bold. A word wider than the line is broken within.
    """
    room = first or limit
    return ((0, len(text)),) if _on_one_line(text, room, bold) else _parted(text, limit, bold, room)


def wrap(text: str, limit: float, *, bold: bool = False) -> tuple[str, ...]:
    """Part a text of one weight into lines no wider than `limit` em; no line has spaces at its ends."""
    heavy = len(text) if bold else 0
    if _on_one_line(text, limit, heavy):
        return (text,)
    return tuple([text[start:end] for start, end in _parted(text, limit, heavy, limit)])


def balanced(text: str, limit: float, *, bold: bool = False) -> tuple[str, ...]:
    """Part a text into as few lines as `wrap` does, but before a bracket, or else of like widths: for titles."""
    if _on_one_line(text, limit, len(text) if bold else 0):
        return (text,)
    return _shared_out(text, limit, bold=bold)


@lru_cache(maxsize=4096)
def _shared_out(text: str, limit: float, *, bold: bool) -> tuple[str, ...]:
    best = wrap(text, limit, bold=bold)
    if len(best) < 2:  # noqa: PLR2004 nothing to share out
        return best
    parts = [part.strip() for part in _BRACKET.split(text) if part.strip()]
    if len(parts) > 1:
        at_brackets = tuple(line for part in parts for line in wrap(part, limit, bold=bold))
        if len(at_brackets) == len(best):
            return at_brackets
    low, high = max(limit / 2, _longest_word(text, bold=bold)), limit
    while high - low > 0.5:  # noqa: PLR2004 half a character
        middle = (low + high) / 2
        tried = wrap(text, middle, bold=bold)
        if len(tried) > len(best):
            low = middle
        else:
            best, high = tried, middle
    return best


def _on_one_line(text: str, room: float, bold: int) -> bool:
    """Tell whether nothing needs be parted, and no space be left out at the end."""
    if len(text) <= room and slender(text):
        return True
    return bool(text[-1:].strip()) and offsets(text, bold)[-1] <= room + _SLACK


def _parted(text: str, limit: float, bold: int, room: float) -> tuple[Span, ...]:
    """Part a text as `lines` does; in the first line there is `room`."""
    starts = offsets(text, bold)
    start, found = 0, []
    while start < len(text):
        end, then = _line(text, starts, start, room)
        found.append((start, end))
        start, room = then, limit
    return tuple(_accompanied(text, found, starts, limit) if len(found) > 1 else found)


def _longest_word(text: str, *, bold: bool) -> float:
    """Give the width of the widest stretch that a line only parts where it must, in em."""
    starts = offsets(text, len(text) if bold else 0)
    places = [place for place in range(1, len(text)) if _may_part(text, place)]
    stretches = zip([0, *places], [*places, len(text)], strict=True)
    return max(starts[_end(text, then)] - starts[begin] for begin, then in stretches)


def _line(text: str, starts: Sequence[float], start: int, room: float) -> Span:
    """Give where the line ends, and where the next begins."""
    border = starts[start] + room + _SLACK
    place = bisect_right(starts, border) - 1
    then = _last_place(text, start, place + 1 if text[place : place + 1] == " " else place)
    if then is not None:
        return _end(text, then), then
    end = max(place, start + 1)
    within = next((place for place in range(end, start, -1) if place == len(text) or not _kept(text, place)), None)
    if within is not None:
        return within, within
    while end > start + 1 and end < len(text) and _clings(text, end):
        end -= 1
    while end < len(text) and _clings(text, end):
        end += 1
    return end, end


def _last_place(text: str, start: int, place: int) -> int | None:
    """Give the last place up to this one where the text may part; None where the line would be empty."""
    while _end(text, place) > start:
        if place == len(text) or _may_part(text, place):
            return place
        place -= 1
    return None


def _end(text: str, then: int) -> int:
    """Give where a line ends if the next begins there: before the space between them."""
    return then - 1 if then > 1 and text[then - 1] == " " else then


def _accompanied(text: str, found: list[Span], starts: Sequence[float], limit: float) -> list[Span]:
    """Move the last break back where the last line would be a lone character."""
    (start, end), (then, stop) = found[-2:]
    if not _lone(text[then:stop]):
        return found
    place = _last_place(text, start, end - 1)
    if place is None:
        middle = (start + stop) // 2
        within = end == then and start < middle and not _clings(text, middle)
        return [*found[:-2], (start, middle), (middle, stop)] if within else found
    if starts[stop] - starts[place] > limit:
        return found
    return [*found[:-2], (start, _end(text, place)), (place, stop)]


def _lone(line: str) -> bool:
    """Tell whether a line is one character, with or without marks behind it: `字。`."""
    if len(line) > 4:  # noqa: PLR2004 a character and three marks at most
        return False
    return width(line.rstrip(_MARKS)) <= LONE


def _may_part(text: str, place: int) -> bool:
    before, after = text[place - 1], text[place]
    if "\u4e00" <= before <= "\u9fff" and "\u4e00" <= after <= "\u9fff":  # most places: Han on both sides
        return True
    if after == " " or (after in NEVER_FIRST and before != " ") or before in NEVER_LAST or _clings(text, place):
        return False
    if _QUOTE in (before, after) and _is_within_quotes(text, place):
        return False
    return before == " " or _stands_alone(before) or _stands_alone(after) or _ends_folder(text, place)


def _is_within_quotes(text: str, place: int) -> bool:
    """Tell whether what is quoted begins or ends here: straight marks look alike, and every other one closes."""
    opened = text.count(_QUOTE, 0, place) % 2 == 1
    return opened and (text[place] == _QUOTE or text[place - 1] == _QUOTE)


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
    return "\U0001f1e6" <= before <= "\U0001f1ff" and "\U0001f1e6" <= after <= "\U0001f1ff"


@lru_cache(maxsize=16384)
def _stands_alone(char: str) -> bool:
    """Tell whether a line may begin or end at this character: Han and the like, not letters of words."""
    return unicodedata.east_asian_width(char) in {"W", "F"} or char in "…“”‘’·"
