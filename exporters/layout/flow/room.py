"""How much room the lines of a flow chart want beside what stands in it: known only when they have been led once."""

from collections import defaultdict

from msgspec import Struct, field

TRACK = 8.0
"""Between two lines that run side by side, in points."""


class Room(Struct):
    """Room beyond the least, in points; by the gap below a row (-1: above the first), and beside a lane."""

    below: dict[int, float] = field(default_factory=lambda: defaultdict(float))
    left: dict[int, float] = field(default_factory=lambda: defaultdict(float))
    right: dict[int, float] = field(default_factory=lambda: defaultdict(float))
    within: float = 0.0
    """Between symbols that stand side by side in a lane."""
