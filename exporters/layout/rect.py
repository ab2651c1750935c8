"""Upright rectangles: what lines go round and texts keep clear of."""

from typing import TypeAlias

from msgspec import Struct

Point: TypeAlias = tuple[float, float]
"""From the left and from the top, in points."""


class Rect(Struct, frozen=True):
    """An upright rectangle, in points."""

    x: float
    y: float
    width: float
    height: float

    @classmethod
    def around(cls, middle: Point, width: float, height: float) -> "Rect":
        """Make a rectangle from its centre and size."""
        return cls(middle[0] - width / 2, middle[1] - height / 2, width, height)

    @property
    def right(self) -> float:
        """The right side."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower side."""
        return self.y + self.height

    @property
    def middle(self) -> Point:
        """The centre."""
        return (self.x + self.width / 2, self.y + self.height / 2)

    def grown(self, by: float) -> "Rect":
        """Give the rectangle with a margin on all sides."""
        return Rect(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)

    def moved(self, across: float, down: float) -> "Rect":
        """Give the same rectangle elsewhere."""
        return Rect(self.x + across, self.y + down, self.width, self.height)

    def meets(self, other: "Rect") -> bool:
        """Tell whether the two share more than a side."""
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom


def stretch(one: Point, other: Point) -> Rect:
    """Give the rectangle that a straight line fills; its width or height may be 0."""
    left, top = min(one[0], other[0]), min(one[1], other[1])
    return Rect(left, top, abs(one[0] - other[0]), abs(one[1] - other[1]))
