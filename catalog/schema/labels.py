"""Paths and enumerated words in an officer's words: `材料 3 · 份数`, `容缺后补`."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from catalog.findings.finding import Path
from catalog.findings.words import Words, plain
from catalog.schema.descent import element_at, within
from catalog.schema.kinds import Kind
from catalog.schema.parts import Node

_BETWEEN = " · "

_KEPT = 10_000
"""Paths remembered: the same mistakes are made again and again."""


def label(kind: Kind, path: Path, data: Any = None) -> Words:
    """Say where a path leads. Entries of lists count from 1; unknown keys stand as they are.

    With the file's data, the id of a question in a condition is followed by what it asks.
    """
    return _joined(_labels(kind, path, _asked(data))) if _is_within_condition(kind, path) else _of_schema(kind, path)


@lru_cache(maxsize=_KEPT)
def _of_schema(kind: Kind, path: Path) -> Words:
    return _joined(_labels(kind, path, {}))


def _joined(labels: Iterable[Words]) -> Words:
    steps = list(labels)
    return Words(_BETWEEN.join(step.zh for step in steps), _BETWEEN.join(step.en for step in steps))


@lru_cache(maxsize=_KEPT)
def _is_within_condition(kind: Kind, path: Path) -> bool:
    return any((element_at(kind, path[:length]) or {}).get("x-condition") for length in range(len(path)))


def name_of(kind: Kind, path: Path) -> Words:
    """Give an element's label; its last step where the schema does not know it."""
    node = element_at(kind, path)
    return Words(**node["x-label"]) if node and "x-label" in node else plain(str(path[-1]))


def word(kind: Kind, path: Path, value: str) -> Words:
    """Give an enumerated word in both languages; the word itself where the schema does not know it.

    `path` is to the element; `*` stands for any entry of a list.
    """
    return words_of(kind, path).get(value, plain(value))


def words_of(kind: Kind, path: Path) -> dict[str, Words]:
    """Give all words an element may take, in the order of the schema; none where it is no enumeration."""
    node = element_at(kind, path) or {}
    said = node.get("x-words") or node.get("items", {}).get("x-words", {})
    return {name: Words(**words) for name, words in said.items()}


def _labels(kind: Kind, path: Path, asked: dict[str, str]) -> Iterator[Words]:
    node = element_at(kind, ())
    for index, step in enumerate(path):
        around, node = node, within(kind, node, step) if node else None
        if index + 1 < len(path) and isinstance(path[index + 1], int) and _is_list(node):
            continue  # the entry says it: 材料 3
        yield _said(around, node, step, asked)


def _said(around: Node | None, node: Node | None, step: str | int, asked: dict[str, str]) -> Words:
    if around and around.get("x-condition") and step in asked:
        return plain(f"{step} “{asked[str(step)]}”")
    name = _name(node)
    if isinstance(step, int):
        return Words(f"{name.zh} {step + 1}".strip(), f"{name.en} {step + 1}".strip())
    if around is not None and step in around.get("properties", {}) and node and "x-label" in node:
        return name
    return Words(f"{name.zh} {step}".strip(), f"{name.en} {step}".strip())


def _name(node: Node | None) -> Words:
    return Words(**node["x-label"]) if node and "x-label" in node else plain("")


def _is_list(node: Node | None) -> bool:
    return node is not None and "items" in node and "x-label" in node["items"]


def _asked(data: Any) -> dict[str, str]:
    questions = data.get("questions") if isinstance(data, dict) else None
    entries = [entry for entry in questions if isinstance(entry, dict)] if isinstance(questions, list) else []
    return {str(entry.get("id")): entry["ask"] for entry in entries if isinstance(entry.get("ask"), str)}
