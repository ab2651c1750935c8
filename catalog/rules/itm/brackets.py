"""ITM006: brackets in names are paired, and all full or all half width.

Source: names in published guides, where a search for one width misses the other (A).
"""

import json
import re
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
_BRACKET = re.compile("|".join(map(re.escape, (*_FULL, *_FULL.values(), *"()[]"))))


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
        brackets = "".join(_BRACKET.findall(text))
        problem = "unpaired" if not _is_paired(brackets) else "mixed" if _is_mixed(brackets) else ""
        if problem:
            args: Args = {"name": text, "problem": explanation("ITM006").phrases[problem]}
            yield Mistake(path, args, fix=_in_one_width(text) if problem == "mixed" else None, is_certain=True)


def _is_paired(brackets: str) -> bool:
    """Tell whether every bracket is closed in order. Width does not matter here."""
    waiting: list[str] = []
    for bracket in brackets.translate(_SAME):
        if bracket in _FULL:
            waiting.append(_FULL[bracket])
        elif not waiting or waiting.pop() != bracket:
            return False
    return not waiting


def _in_one_width(text: str) -> str:
    return json.dumps(text.translate(_SAME), ensure_ascii=False)


def _is_mixed(brackets: str) -> bool:
    return len({_WIDTHS[bracket] for bracket in brackets if bracket in _WIDTHS}) > 1
