"""Which days an axis names: round numbers, as close as can be read."""

from typing import Final

_NICE: Final = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
_APART: Final = 26.0
"""Between two numbers, in points."""


def ticks(days: float, room: float) -> list[int]:
    """Give the days to name on an axis of so many days and points, from 0 on."""
    step = next((step for step in _NICE if step / days * room >= _APART), round(days) or 1)
    return list(range(0, int(days) + 1, step))
