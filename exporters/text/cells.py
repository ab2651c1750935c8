"""Texts in cells of a terminal: a Chinese character takes two, and what would act on a terminal is made visible."""

from collections.abc import Iterator

from rich.cells import cell_len, chop_cells, set_cell_size

from catalog.findings import visible as harmless

ELLIPSIS = "…"


def fit(text: str, width: int) -> str:
    """Give one line of a text in exactly so many cells, cut with an ellipsis."""
    return set_cell_size(cut(text, width), width)


def cut(text: str, width: int) -> str:
    """Give one line of a text in at most so many cells, cut with an ellipsis."""
    line = visible(" ".join(text.split()))
    if cell_len(line) <= width:
        return line
    return set_cell_size(line, max(0, width - 1)).rstrip() + ELLIPSIS if width > 0 else ""


def squeeze(text: str, width: int) -> str:
    """Give one line of a text in at most so many cells, cut in the middle: names of items differ at their ends."""
    line = visible(" ".join(text.split()))
    if cell_len(line) <= width:
        return line
    tail = ""
    for character in reversed(line):
        if cell_len(character + tail) > width // 3:
            break
        tail = character + tail
    return cut(line, width - cell_len(tail)) + tail


def wrap(text: str, width: int) -> list[str]:
    """Break a text into lines of at most so many cells: between words, and no closing mark begins a line."""
    return [line for paragraph in text.splitlines() or [""] for line in _broken(visible(paragraph), max(4, width))]


def _broken(text: str, width: int) -> Iterator[str]:
    while cell_len(text) > width:
        end = len(chop_cells(text, width)[0])
        while end > 1 and text[end] in _CLOSING:
            end -= 1
        end = _between_words(text, end) or end
        yield text[:end].rstrip()
        text = text[end:].lstrip()
    yield text


def _between_words(text: str, end: int) -> int:
    """Give where the Latin word begins that the end of a line would cut; 0 where it cuts none."""
    start = end
    while start and all(one.isascii() and not one.isspace() for one in text[start - 1 : start + 1]):
        start -= 1
    return start


def visible(text: str) -> str:
    """Give a text whose control and direction characters can be seen but do nothing to a terminal."""
    return harmless.visible(text, harmless.SPACE + "\n")


_CLOSING = "，。、；：！？）》」』】”’,.;:?!)]"
