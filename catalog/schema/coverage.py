"""Where the 81 rows of the element table are in the model, or why one is not.

The page docs/reference/elements.md is written by `page`; a test holds it to the schema.
"""

from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from catalog.findings.words import Words
from catalog.schema.edition import schema
from catalog.schema.kinds import Kind
from catalog.schema.parts import Node, source, table

ROWS = range(1, 82)
_HEAD = """# 要素对照表 · Elements

<!-- Written by catalog.schema.coverage.page; change the schema, not this page. -->

办事指南要素表的 81 行在标准里的位置，或不收的理由。路径里的 `[]` 是列表的一条。
Where the 81 rows of the table of elements are in the standard, or why one is left out.
`[]` in a path is an entry of a list.

证据等级：A 见于文件、代码或数据；B 见于厂商或城市的软件；C 未核实，或为颗粒自有。
Evidence: A read in a text, code or data; B in the software of a vendor or a city; C not verified, or keli's own.

| # | 要素 · Element | 位置 · Where | 交换列 · Column | 证据 · Evidence |
|--|--|--|--|--|
"""


class Place(Struct, frozen=True):
    """An element that a row of the table is found in."""

    path: str
    """`kind: path`, with `[]` for an entry of a list."""
    label: Words
    column: str
    grade: str
    source: str


def left_out() -> dict[int, Words]:
    """Give the rows that are not in the model, each with the reason."""
    return {row: Words(**reason) for row, reason in table("left_out").items()}


@cache
def places() -> dict[int, tuple[Place, ...]]:
    """Give the elements of each row; rows that are left out are not there."""
    found: dict[int, dict[str, Place]] = {}
    for kind in Kind:
        for path, node in _elements(schema(kind), ""):
            for row in _rows(node):
                found.setdefault(row, {}).setdefault(path.lstrip("."), _place(kind, path, node))
    return {row: _outermost(found[row]) for row in sorted(found)}


def page() -> str:
    """Write the page of the docs."""
    return _HEAD + "".join(_line(row) for row in ROWS) + "\n" + _sources()


def _line(row: int) -> str:
    reason = left_out().get(row)
    if reason:
        return f"| {row} | — | {reason.zh} {reason.en} | | |\n"
    found = places()[row]
    labels = dict.fromkeys(f"{place.label.zh} · {place.label.en}" for place in found)
    where = "<br>".join(f"`{place.path}`" for place in found)
    columns = ", ".join(dict.fromkeys(f"`{place.column}`" for place in found if place.column))
    evidence = ", ".join(dict.fromkeys(f"{place.grade} {place.source}" for place in found))
    return f"| {row} | {'<br>'.join(labels)} | {where} | {columns} | {evidence} |\n"


def _sources() -> str:
    lines = (f"- `{name}`: {words['zh']}。{words['en']}.\n" for name, words in source("sources").items())
    return "## 出处 · Sources\n\n" + "".join(lines)


def _elements(node: Node, path: str) -> Iterator[tuple[str, Node]]:
    yield path, node
    for name, child in node.get("properties", {}).items():
        if name != "override" and isinstance(child, dict):
            yield from _elements(child, f"{path}.{name}")
    if isinstance(node.get("items"), dict):
        yield from _elements(node["items"], f"{path}[]")


def _rows(node: Node) -> list[int]:
    said = node.get("x-row", [])
    return said if isinstance(said, list) else [said]


def _place(kind: Kind, path: str, node: Node) -> Place:
    said = node["x-source"]
    column = node.get("x-exchange", {}).get("column", "")
    return Place(f"{kind}: {path.lstrip('.')}", Words(**node["x-label"]), column, said["grade"], said["ref"])


def _outermost(found: dict[str, Place]) -> tuple[Place, ...]:
    """Leave out an element within another one of the same row, and of `when` on every list all but a few."""
    shown = [path for path in found if not any(path.startswith((f"{other}.", f"{other}[]")) for other in found)]
    return tuple(found[path] for path in shown[:_MOST])


_MOST = 6
"""Places shown of a row: `when` stands on every list."""
