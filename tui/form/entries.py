"""Lists of texts, an entry a line: `公司注册`, with languages `zh: 公司注册 | en: Company registration`.

A line that was not touched stands for the entry as it is written, whatever that looks like.
"""

import re
from collections.abc import Mapping
from typing import Any

from catalog.findings.words import Language

_BETWEEN = " | "
_SAME = " = "
_PART = re.compile(r"([a-z]{2,3}(?:-[0-9A-Za-z]{2,8})*): *(.*)")


def line_of(entry: Any) -> str:
    """Give the line in which an entry is edited."""
    if isinstance(entry, Mapping):
        entry = _BETWEEN.join(f"{language}: {text}" for language, text in entry.items())
    return " ".join(str(entry).split())


def entries(text: str, before: Any) -> list[Any]:
    """Give the entries for which lines stand that were made from a list and then typed on."""
    known = {line_of(entry): entry for entry in before} if isinstance(before, list) else {}
    lines = (line.strip() for line in text.splitlines())
    return [known[line] if line in known else _entry(line) for line in lines if line]


def line_of_group(group: Any) -> str:
    """Give the line in which entries that are the same are edited: `a/materials/x = b/materials/y`."""
    return _SAME.join(str(entry) for entry in group) if isinstance(group, list) else str(group)


def groups(text: str) -> list[list[str]]:
    """Give the groups of entries for which lines stand, without the lines that are empty."""
    lines = ([part.strip() for part in line.split(_SAME.strip())] for line in text.splitlines() if line.strip())
    return [[part for part in parts if part] for parts in lines]


def _entry(line: str) -> Any:
    parts = [part.strip() for part in line.split(_BETWEEN.strip())]
    matches = [_PART.fullmatch(part) for part in parts if part]
    texts = {match[1]: match[2] for match in matches if match}
    in_languages = len(texts) == len(matches) and (len(parts) > 1 or not texts.keys().isdisjoint(Language))
    return {language: text for language, text in texts.items() if text} or line if in_languages else line
