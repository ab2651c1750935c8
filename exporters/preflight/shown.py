"""Whether pictures show what their view says: every text, whole, wrapped as it may be."""

from collections.abc import Iterable, Iterator
from enum import Enum
from typing import Any, Final

from msgspec import Struct

from exporters.layout.cleaning import clean

_NOT_SHOWN: Final = frozenset(
    {
        "id",
        "url",
        "file",
        "language",
        "description",
        "source",
        "target",
        "lane",
        "granule",
        "badge_of",
        "address",
        "depends_on",
        "group",
    }
)
"""Parts of views that are told to programs, or to those who cannot see the picture."""
_LEAST: Final = 4
"""A text that goes on in the next column is parted into no smaller pieces, but for the last one."""


def not_shown(view: Any, drawn: Iterable[str]) -> list[str]:
    """Give the texts of a view that are not among those drawn; `drawn` is in the order of reading."""
    shown = _bare("".join(drawn))
    return [text for text in dict.fromkeys(said_by(view)) if not _is_in(_bare(text), shown)]


def said_by(view: Any) -> Iterator[str]:
    """Give every text of a view that its picture has to show."""
    if isinstance(view, str) and not isinstance(view, Enum):
        yield clean(view)
    elif isinstance(view, tuple):
        for part in view:
            yield from said_by(part)
    elif isinstance(view, Struct):
        for name in view.__struct_fields__:
            if name not in _NOT_SHOWN:
                yield from said_by(getattr(view, name))


def _is_in(text: str, shown: str) -> bool:
    """Tell whether a text is there, in one piece or in a few."""
    while text:
        length = len(text) if text in shown else _beginning(text, shown)
        if length < min(_LEAST, len(text)):
            return False
        text = text[length:]
    return True


def _beginning(text: str, shown: str) -> int:
    """Give how many of the first characters are there in one piece."""
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if text[:middle] in shown:
            low = middle
        else:
            high = middle - 1
    return low


def _bare(text: str) -> str:
    return "".join(text.split())
