"""Text in the columns of a terminal, where a Chinese character takes two."""

from collections.abc import Iterable, Iterator
from unicodedata import east_asian_width

_WIDE = 76
_GAP = "  "


def width(text: str) -> int:
    """Give how many columns a text takes."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def filled(parts: Iterable[str]) -> Iterator[str]:
    """Give lines of parts, as many in each as fit; one that is too long stands alone."""
    line = ""
    for part in parts:
        longer = f"{line}{_GAP}{part}" if line else part
        if line and width(longer) > _WIDE:
            yield line
            longer = part
        line = longer
    if line:
        yield line
