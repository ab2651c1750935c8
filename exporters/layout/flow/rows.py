"""The rows of a flow chart: as close as the lines between them allow."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from exporters.layout.flow.dot import Box, Spot
from exporters.layout.rect import Point

TRACK = 8.0
"""Between two lines that run side by side, in points."""

_GAP = 23.0
_ABOVE_LABEL = 14.0  # room for a turn
_BELOW_LABEL = 14.0
_HAIR = 2.0  # dot's columns and rows differ by rounding


@dataclass(frozen=True, slots=True)
class Row:
    """Upper and lower edge of a row, and whether only labels stand in it."""

    top: float
    bottom: float
    of_labels: bool


def closed_up(
    boxes: Sequence[Box], spots: Sequence[Spot], links: Sequence[tuple[int, int]], first_label: int
) -> tuple[list[Point], tuple[Row, ...]]:
    """Set the rows close and the columns straight.

    Args:
        boxes: sizes; symbols first.
        spots: where dot put them.
        links: the boxes that lines join, by position.
        first_label: the position of the first label.
    """
    across, down = _levels([float(round(spot.x)) for spot in spots]), _levels([spot.y for spot in spots])
    rows = [[number for number, level in enumerate(down) if level == row] for row in sorted(set(down))]
    place = {number: row for row, members in enumerate(rows) for number in members}
    bends = [(place[one], place[other]) for one, other in links if across[one] != across[other]]
    bends = [ends for ends in bends if ends[0] != ends[1]]
    heights = [max(boxes[number].height for number in members) for members in rows]
    gaps = _gaps([min(members) >= first_label for members in rows], bends)
    tops = list(_tops(heights, gaps))
    lines = tuple(
        Row(top, top + height, min(members) >= first_label)
        for top, height, members in zip(tops, heights, rows, strict=True)
    )
    return [(across[n], (lines[place[n]].top + lines[place[n]].bottom) / 2) for n in range(len(boxes))], lines


def _tops(heights: Sequence[float], gaps: Sequence[float]) -> Iterator[float]:
    top = 0.0
    for height, gap in zip(heights, [*gaps, 0.0], strict=True):
        yield top
        top += height + gap


def _gaps(of_labels: Sequence[bool], bends: Sequence[tuple[int, int]]) -> list[float]:
    found = []
    for row, (above, below) in enumerate(pairwise(of_labels)):
        bare = _ABOVE_LABEL if below else _BELOW_LABEL if above else _GAP
        turns = sum(row == min(ends) or row + 1 == max(ends) for ends in bends)
        found.append(bare + TRACK * max(turns - 1, 0))
    return found


def _levels(places: Sequence[float]) -> list[float]:
    """Make equal what differs by a hair."""
    order = sorted(range(len(places)), key=lambda number: places[number])
    level = {number: places[number] for number in order[:1]}
    for one, other in pairwise(order):
        near = places[other] - level[one] < _HAIR
        level[other] = level[one] if near else places[other]
    return [level[number] for number in range(len(places))]
