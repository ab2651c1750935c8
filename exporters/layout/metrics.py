"""How wide a text is, in em, without opening a font: the same on every machine.

Han characters are one em in all fonts for Chinese; for ASCII stands the wider of Noto Sans CJK SC
and DejaVu Sans, the widest that systems fall back to, so that a text fits whichever font is there.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate

_REGULAR = """
    32 41 48 84 64 96 78 28 40 40 50 84 32 37 32 40 64 64 64 64 64 64 64 64 64 64 34 34 84 84 84 54
    100 69 69 70 78 64 58 78 76 30 54 66 56 87 75 79 64 79 70 64 62 74 69 99 69 62 69 40 40 40 84 56
    61 62 64 55 64 62 36 64 64 28 28 58 29 98 64 62 64 64 42 53 40 64 60 82 60 60 53 64 34 64 84"""
_BOLD = """
    35 46 58 84 70 101 88 33 46 46 53 84 38 42 38 39 70 70 70 70 70 70 70 70 70 70 40 40 84 84 84 59
    101 78 77 74 84 69 69 83 84 38 57 78 64 100 84 86 74 86 78 73 69 82 78 111 78 73 73 46 39 46 84 57
    63 68 72 60 72 68 44 72 72 35 35 67 35 105 72 69 72 72 50 60 48 72 66 93 65 66 59 72 37 72 84"""

_EMOJI = 1.25
_CAPITAL = 1.15
"""The widest capitals of Latin, Greek and Cyrillic beyond ASCII."""
_ARABIC = 0.95
_LIGATURES = {"\ufdfa": 3.0, "\ufdfb": 3.0, "\ufdfd": 10.0}
"""Whole sentences in one character."""


class _Advances(dict[str, float]):
    """The advance of every character met so far, in em."""

    def __missing__(self, char: str) -> float:
        self[char] = found = _advance(char)
        return found


def _table(digits: str) -> _Advances:
    return _Advances({chr(32 + number): int(width) / 100 for number, width in enumerate(digits.split())})


def _advance(char: str) -> float:
    if unicodedata.category(char) in {"Mn", "Me", "Cf"} or char in _LIGATURES:
        return _LIGATURES.get(char, 0.0)
    if char >= "\U0001f000" and unicodedata.category(char) == "So":
        return _EMOJI
    if "\uff61" <= char <= "\uff9f":
        return 0.5
    if unicodedata.bidirectional(char) in {"R", "AL"}:
        return _ARABIC
    return _CAPITAL if char < "\u0530" and char.isupper() else 1.0


_ADVANCES = {False: _table(_REGULAR), True: _table(_BOLD)}


_EVEN = "\u4e00-\u9fff、。《》「」『』【】，：；？！（）“”·…—"
"""Characters that are one em wide in either weight: texts in Chinese are mostly of them alone, and need no sums."""
_SLENDER = f"!-$&-?A-VX-ln-~{_EVEN}"
"""Characters that are not wider, without the space: all of ASCII but `%`, `@`, `W` and `m`."""
_even = re.compile(f"[{_EVEN}]*").fullmatch
slender = re.compile(f"[ {_SLENDER}]*[{_SLENDER}]").fullmatch
"""Whether no character of a text is wider than one em, and the last no space: it is no wider than it has characters."""


def advances(text: str, *, bold: bool = False) -> list[float]:
    """Give the advance of each character, in em."""
    return list(map(_ADVANCES[bold].__getitem__, text))


def width(text: str, *, bold: bool = False) -> float:
    """Give the width of a text on one line, in em: no less than any of the fonts makes it."""
    return float(len(text)) if _even(text) else _sum(text, bold)


def offsets(text: str, bold: int = 0) -> Sequence[float]:
    """Give where each character begins, and where the last one ends, in em; the first `bold` characters are bold."""
    return range(len(text) + 1) if _even(text) else _sums(text, bold)


@lru_cache(maxsize=8192)
def _sum(text: str, bold: bool) -> float:
    return sum(map(_ADVANCES[bold].__getitem__, text))


@lru_cache(maxsize=4096)
def _sums(text: str, bold: int) -> Sequence[float]:
    return list(accumulate(advances(text[:bold], bold=True) + advances(text[bold:]), initial=0.0))
