"""Writing texts of several lines: literal (`|`) and folded (`>`) blocks.

A folded text keeps the lines it had, so that a changed word changes one line of the file. Lines
are broken at single spaces only: a line end in a folded text is a space, which Chinese has not.
"""

import re
from collections.abc import Sequence

WIDTH = 100
_PARTS = re.compile(r"(?<=[^ ]) (?=[^ ])")
_UNFOLDABLE = re.compile(r"^\s|\n[ \t]|[ \t](?:\n|$)")


def literal(text: str, indent: str, step: int) -> list[str] | None:
    """Give the lines of a literal block, its head (`|-`) first; None where it can hold no such text.

    Args:
        text: what it is to mean.
        indent: the blanks before each line.
        step: how much deeper these are than what is around, for texts that begin with a blank.
    """
    if not text.strip(" \t\n"):
        return None
    hint = str(step) if text[0] in " \t\n" else ""
    lines = text.removesuffix("\n").split("\n")
    return [f"|{hint}{_chomping(text)}", *(indent + line if line else "" for line in lines)]


def folded(text: str, indent: str, old: Sequence[str]) -> list[str] | None:
    """Give the lines of a folded block, its head (`>-`) first; None where it can hold no such text.

    Args:
        text: what it is to mean.
        indent: the blanks before each line.
        old: the lines it had, without blanks around them.
    """
    if _UNFOLDABLE.search(text) or not text.strip("\n") or text.endswith("\n\n"):
        return None
    had = _paragraphs(old)
    lines: list[str] = []
    for number, paragraph in enumerate(text.removesuffix("\n").split("\n")):
        if number:
            lines.append("")
        lines += _lines(paragraph, had, number)
    return [f">{_chomping(text)}", *(indent + line if line else "" for line in lines)]


def _chomping(text: str) -> str:
    if not text.endswith("\n"):
        return "-"
    return "+" if text.endswith("\n\n") else ""


def _paragraphs(lines: Sequence[str]) -> list[list[str]]:
    paragraphs: list[list[str]] = [[]]
    for line in lines:
        if line:
            paragraphs[-1].append(line)
        else:
            paragraphs.append([])
    return paragraphs


def _lines(paragraph: str, had: list[list[str]], number: int) -> list[str]:
    if not paragraph:
        return []
    same = next((lines for lines in had if " ".join(lines) == paragraph), None)
    return same or _kept(paragraph, had[number] if number < len(had) else [])


def _kept(paragraph: str, old: Sequence[str]) -> list[str]:
    """Break a paragraph where the old one was broken, before and behind what has changed."""
    before: list[str] = []
    behind: list[str] = []
    rest = paragraph
    for line in old:
        if not _starts(rest, line):
            break
        before.append(line)
        rest = rest[len(line) + 1 :]
    for line in reversed(old[len(before) :]):
        if not _ends(rest, line):
            break
        behind.insert(0, line)
        rest = rest[: -len(line) - 1]
    return [*before, *_wrapped(rest), *behind]


def _starts(text: str, line: str) -> bool:
    return text.startswith(f"{line} ") and text[len(line) + 1 :][:1].strip() != ""


def _ends(text: str, line: str) -> bool:
    return text.endswith(f" {line}") and text[: -len(line) - 1][-1:].strip() != ""


def _wrapped(text: str) -> list[str]:
    lines: list[str] = []
    for part in _PARTS.split(text):
        if lines and len(lines[-1]) + 1 + len(part) <= WIDTH:
            lines[-1] += f" {part}"
        else:
            lines.append(part)
    return lines
