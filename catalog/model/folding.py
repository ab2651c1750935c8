"""Folding texts for finding: width, case, spaces, brackets and other marks do not count."""

import re
import unicodedata

_MARKS = re.compile(r"[\W_]+")
_BRACKETED = re.compile(r"\([^()]*\)")


def fold(text: str) -> str:
    """Give a text's letters, characters and digits, in one width and case."""
    return _MARKS.sub("", _plain(text))


def ways_to_write(text: str) -> tuple[str, ...]:
    """Give a text folded, and again without what stands in brackets where that differs."""
    plain = _plain(text)
    whole = _MARKS.sub("", plain)
    short = _MARKS.sub("", _BRACKETED.sub("", plain)) if "(" in plain else whole
    return tuple(dict.fromkeys(way for way in (whole, short) if way))


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
