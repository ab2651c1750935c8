"""The lines of a map: a fan from a hub, elbows from a rail, twigs from branches. None crosses another."""

from collections.abc import Sequence
from typing import TypeAlias

from msgspec import Struct

from exporters.layout.map.sizes import RAIL_GAP
from exporters.layout.rect import Point, Rect

FAN = 2.6
ELBOW = 2.4
RAIL = 4.0
TWIG = 1.3

_PORT_GAP = 13.0
_PORT_EDGE = 22.0
_DROP = 17.0
"""How far above a head its elbow leaves the rail."""

Target: TypeAlias = tuple[int, Rect, float]
"""A branch, the box of its panel, and the height of the panel's head."""


class Curve(Struct, frozen=True):
    """A cubic Bézier line; straight where its control points lie on it."""

    branch: int
    """The branch whose colour it has; -1 for the colour of the head."""
    thick: float
    start: Point
    first: Point
    second: Point
    end: Point


def fan(card: Rect, targets: Sequence[Target]) -> list[Curve]:
    """Tie the panels of one side to the card; all in the same order at both ends, so that none crosses."""
    toward = 1 if targets[0][1].x > card.x else -1
    x = card.right if toward > 0 else card.x
    gap = min(_PORT_GAP, (card.height - 2 * _PORT_EDGE) / max(len(targets) - 1, 1))
    top = card.middle[1] - gap * (len(targets) - 1) / 2
    found = []
    for number, (branch, box, head) in enumerate(targets):
        start = (x, top + number * gap)
        end = (box.x if toward > 0 else box.right, box.y + head / 2)
        middle = (start[0] + end[0]) / 2
        found.append(Curve(branch, FAN, start, (middle, start[1]), (middle, end[1]), end))
    return found


def twig(branch: int, start: Point, end: Point) -> Curve:
    """Tie what hangs on a branch to where its parent ends."""
    middle = (start[0] + end[0]) / 2
    return Curve(branch, TWIG, start, (middle, start[1]), (middle, end[1]), end)


def elbows(columns: Sequence[Sequence[Target]]) -> list[Curve]:
    """Tie the panels of each column to the rail beside it."""
    found = []
    for place, column in enumerate(columns):
        at_left = place % 2 == 1 or place == len(columns) - 1
        for branch, box, head in column:
            found.append(_elbow(branch, box, head, at_left=at_left))
    return found


def rails(bends: Sequence[Curve], top: float) -> list[Curve]:
    """Draw the rails from the head down to the lowest elbow of each."""
    lowest: dict[float, float] = {}
    for bend in bends:
        lowest[bend.start[0]] = max(bend.start[1], lowest.get(bend.start[0], top))
    return [_straight((x, top - 1), (x, bottom + 1)) for x, bottom in sorted(lowest.items())]


def _elbow(branch: int, box: Rect, head: float, *, at_left: bool) -> Curve:
    y = box.y + head / 2
    edge = box.x if at_left else box.right
    rail = edge + (-RAIL_GAP / 2 if at_left else RAIL_GAP / 2)
    return Curve(branch, ELBOW, (rail, y - _DROP), (rail, y - 3), (rail + (edge - rail) * 0.2, y), (edge, y))


def _straight(start: Point, end: Point) -> Curve:
    return Curve(-1, RAIL, start, start, end, end)
