"""The lines of a text, by offsets of its characters. A line ends with LF, CR LF or CR, as in YAML 1.2."""

import re

BREAK = re.compile(r"\r\n|\r|\n")
_COMMENT = re.compile(r"([ \t]*)#")


def lines_of(text: str) -> list[str]:
    """Give the lines of a text without their ends."""
    return BREAK.split(text) if "\r" in text else text.split("\n")


def line_start(text: str, at: int) -> int:
    """Give the offset of the first character of the line around an offset."""
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def line_end(text: str, at: int) -> int:
    """Give the offset behind the last character of the line around an offset."""
    found = BREAK.search(text, at)
    return found.start() if found else len(text)


def next_line(text: str, at: int) -> int:
    """Give the offset of the line behind the one around an offset; the text's end where there is none."""
    found = BREAK.search(text, at)
    return found.end() if found else len(text)


def break_before(text: str, start: int) -> int:
    """Give the end of the line above the one that starts at an offset; 0 where there is none."""
    if text[max(start - 2, 0) : start] == "\r\n":
        return start - 2
    return max(start - 1, 0)


def column(text: str, at: int) -> int:
    """Give how many characters stand before an offset on its line."""
    return at - line_start(text, at)


def is_first(text: str, at: int) -> bool:
    """Tell whether only blanks stand before an offset on its line."""
    return not text[line_start(text, at) : at].strip(" \t")


def is_blank(text: str, start: int) -> bool:
    """Tell whether the line that starts at an offset holds nothing but blanks; there must be one."""
    return start < len(text) and not text[start : line_end(text, start)].strip(" \t")


def comment_column(text: str, start: int) -> int | None:
    """Give the column of the comment that fills the line that starts at an offset; None where none does."""
    found = _COMMENT.match(text, start)
    return len(found[1]) if found else None


def line_break(text: str) -> str:
    """Give how the lines of a text end: as its first one does."""
    found = BREAK.search(text)
    return found.group() if found else "\n"
