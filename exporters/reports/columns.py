"""Text in the columns of a terminal, where a Chinese character takes two."""

import re
from collections.abc import Iterable, Iterator
from unicodedata import east_asian_width

WIDE = 76
"""How many columns of a terminal are written in."""
_GAP = "  "
_PIECE = re.compile(r"[（《“「〔]*(?:[!-~]+|.)[，。、；：？！）》”」〕…,.;:?!)]* *")
"""What stands together in a line: a word, or one character, with the marks before and behind it."""


def width(text: str) -> int:
    """Give how many columns a text takes."""
    if text.isascii():
        return len(text)
    return len(text) + sum(east_asian_width(character) in "WF" for character in text if not character.isascii())


def filled(parts: Iterable[str]) -> Iterator[str]:
    """Give lines of parts, as many in each as fit; one that is too long stands alone."""
    line = ""
    for part in parts:
        longer = f"{line}{_GAP}{part}" if line else part
        if line and width(longer) > WIDE:
            yield line
            longer = part
        line = longer
    if line:
        yield line


def padded(text: str, columns: int) -> str:
    """Give a text with spaces behind it up to some columns; before it where they are negative."""
    spaces = " " * (abs(columns) - width(text))
    return f"{spaces}{text}" if columns < 0 else f"{text}{spaces}"


def wrapped(text: str, indent: int) -> list[str]:
    """Part a text into lines that fit behind an indent; none where there is no text."""
    lines = [""] if text else []
    for piece in _PIECE.findall(text):
        if lines[-1] and width(lines[-1] + piece.rstrip()) > WIDE - indent:
            lines.append("")
        lines[-1] += piece
    return [line.rstrip() for line in lines]
