"""Says of each part of an entry which granule it tells of: so pages can leave out what answers rule out.

`materials/3/when` only says when the entry applies; `fees/0/amount/default` is the value where no case applies.
"""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any, Final

from msgspec.structs import replace

from catalog.situations.granules import Path
from guides.map.view import Card
from guides.subject import Subject

_PHRASES: Final[Mapping[str, str]] = {"when": "when", "applies_when": "when", "waiver": "waiver"}
_WITH_CASES: Final = ("amount", "limit", "validity")


def written(path: Path) -> str:
    """Write a path as tables of interviews do: `materials/3`."""
    return "/".join(map(str, path))


def default(path: str) -> str:
    """Give the path of what a value is where none of its cases applies."""
    return f"{path}/default"


def marked(card: Card, path: Path, entry: Any, subject: Subject) -> Card:
    """Give the card of an entry with the granule of each of its parts."""
    names = {subject.words.phrase(phrase): name for phrase, name in _PHRASES.items()}
    names[subject.words.phrase("amount")] = default("amount")
    names |= {subject.words.label(str(path[0]), name): default(name) for name in ("limit", "validity")}
    facts = tuple(replace(one, granule=names.get(one.key, one.granule)) for one in card.facts)
    granules = chain(_of_points(entry), [""] * len(card.points))
    points = tuple(replace(one, granule=granule) for one, granule in zip(card.points, granules, strict=False))
    badge_of = "waiver" if getattr(entry, "waiver", None) is not None else ""
    return replace(card, facts=facts, points=points, granule=written(path), badge_of=badge_of)


def _of_points(entry: Any) -> Iterator[str]:
    for name in _WITH_CASES:
        value = getattr(entry, name, None)
        yield from (f"{name}/cases/{index}" for index in range(len(value.cases) if value else 0))
    yield from (f"outcomes/{index}" for index in range(len(getattr(entry, "outcomes", ()))))
