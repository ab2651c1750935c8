"""Room for a label beside a line that is drawn already."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TypeAlias

from exporters.layout.flow.box import Box
from exporters.layout.rect import Point, Rect, stretch

_BESIDE = 5.0
_TRIES = (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9)
_STROKE = 2.0
_LONG = 120.0

Stroke: TypeAlias = tuple[Point, Point]


def free_spot(label: Box, own: Sequence[Stroke], taken: Sequence[Rect], strokes: Sequence[Stroke]) -> Rect | None:
    """Find a place beside the longest stretch that has one; of long ones beside the first, near where the line begins.

    Args:
        label: its size.
        own: the stretches of the line it belongs to.
        taken: where no label may stand.
        strokes: the stretches of all lines.
    """
    longest = sorted(own, key=lambda stroke: -min(_LONG, max(stretch(*stroke).width, stretch(*stroke).height)))
    drawn = [stretch(*stroke).grown(_STROKE) for stroke in strokes]
    for spot in chain.from_iterable(_spots(label, stretch(*stroke)) for stroke in longest):
        if not any(spot.meets(other) for other in chain(taken, drawn)):
            return spot
    return None


def _spots(label: Box, along: Rect) -> Iterator[Rect]:
    for part in _TRIES:
        x, y = along.x + along.width * part, along.y + along.height * part
        if along.height > along.width:
            middle = y - label.height / 2
            yield Rect(x + _BESIDE, middle, label.width, label.height)
            yield Rect(x - _BESIDE - label.width, middle, label.width, label.height)
        else:
            left = x - label.width / 2
            yield Rect(left, y - _BESIDE + 1 - label.height, label.width, label.height)
            yield Rect(left, y + _BESIDE, label.width, label.height)
