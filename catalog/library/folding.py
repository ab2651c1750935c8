"""Folding texts for finding: width, case, spaces, brackets and other marks do not count."""

import re
import unicodedata

_MARKS = re.compile(r"[\W_]+")
_BRACKETED = re.compile(r"（[^（）]*）|\([^()]*\)")


def fold(text: str) -> str:
    """Give a text's letters, characters and digits, in one width and case."""
    return _MARKS.sub("", unicodedata.normalize("NFKC", text).casefold())


def ways_to_write(text: str) -> tuple[str, ...]:
    """Give a text folded, and again without what stands in brackets where that differs."""
    whole, short = fold(text), fold(_BRACKETED.sub("", text))
    return tuple(dict.fromkeys(way for way in (whole, short) if way))
