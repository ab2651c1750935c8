"""ITM006: brackets in names are paired, and all full or all half width.

Source: names in published guides, where a search for one width misses the other (A).
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from catalog.findings.finding import Args
from catalog.findings.messages import explanation
from catalog.rules.itm.names import names
from catalog.rules.rule import Mistake, file_rule, item_rule
from catalog.rules.subject import FileSubject, ItemSubject
from catalog.schema.kinds import Kind

_FULL = {"（": "）", "［": "］", "【": "】", "〔": "〕", "《": "》", "〈": "〉"}
_WIDTHS = {"(": "half", ")": "half", "（": "full", "）": "full"}
_SAME = str.maketrans("()[]", "（）［］")


@item_rule("ITM006")
def brackets_of_item(subject: ItemSubject) -> Iterator[Mistake]:
    """Look at the names of an item."""
    return _brackets(subject.data)


@file_rule("ITM006", Kind.BUNDLE)
def brackets_of_bundle(subject: FileSubject) -> Iterator[Mistake]:
    """Look at the names of a bundle."""
    return _brackets(subject.data)


def _brackets(data: Mapping[str, Any]) -> Iterator[Mistake]:
    for path, _, text in names(data):
        problem = "unpaired" if not _is_paired(text) else "mixed" if _is_mixed(text) else ""
        if problem:
            args: Args = {"name": text, "problem": explanation("ITM006").phrases[problem]}
            yield Mistake(path, args, fix=_in_one_width(text) if problem == "mixed" else None, is_certain=True)


def _is_paired(text: str) -> bool:
    """Tell whether every bracket is closed in order. Width does not matter here."""
    waiting: list[str] = []
    for character in text.translate(_SAME):
        if character in _FULL:
            waiting.append(_FULL[character])
        elif character in _FULL.values() and (not waiting or waiting.pop() != character):
            return False
    return not waiting


def _in_one_width(text: str) -> str:
    return json.dumps(text.translate(_SAME), ensure_ascii=False)


def _is_mixed(text: str) -> bool:
    return len({_WIDTHS[character] for character in text if character in _WIDTHS}) > 1
