"""A mind map as lines of text: branches, entries and their facts, under one another."""

from collections.abc import Iterator, Sequence
from typing import Any

from exporters.text.cells import cut, wrap
from guides.map.view import Branch, Card, Entry, Fact, MapView, Point

_LAST, _MORE = "└ ", "├ "


def map_lines(view: MapView, width: int, colon: str) -> Iterator[str]:
    """Give the lines of a map, each in at most so many cells."""
    yield from wrap(view.title, width)
    yield from wrap("  ".join(f"{one.caption} {one.value} {one.unit}".rstrip() for one in view.figures), width)
    for branch, last in _ends(view.branches):
        yield from _branch(branch, last, width, colon)


def _branch(branch: Branch, last: bool, width: int, colon: str) -> Iterator[str]:
    yield cut((_LAST if last else _MORE) + branch.title, width)
    stem = "  " if last else "│ "
    for entry, ends in _ends(branch.entries):
        mark, below = (_LAST, "  ") if ends else (_MORE, "│ ")
        for number, line in enumerate(_entry(entry, width - 4, colon)):
            yield stem + (mark if number == 0 else below) + line


def _entry(entry: Entry, width: int, colon: str) -> Iterator[str]:
    match entry:
        case Point(text):
            yield from wrap(text, width)
        case Fact():
            yield from wrap(_fact(entry, colon), width)
        case Card():
            yield from wrap(" ".join((entry.title, *(f"[{badge}]" for badge in entry.badges))), width)
            for text in (*(_fact(fact, colon) for fact in entry.facts), *(point.text for point in entry.points)):
                yield from (f"  {line}" for line in wrap(text, width - 2))


def _fact(fact: Fact, colon: str) -> str:
    return f"{fact.key}{colon}{fact.value}" if fact.key else fact.value


def _ends(entries: Sequence[Branch] | Sequence[Entry]) -> Iterator[tuple[Any, bool]]:
    return ((entry, index == len(entries) - 1) for index, entry in enumerate(entries))
