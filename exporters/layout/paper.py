"""What guides are made for: sheets of paper, and the screen of a phone; and how large their type may be."""

from math import inf, isinf

from msgspec import Struct

SHEET_MARGIN = 22.7
"""Eight millimetres on each side: what every printer leaves."""
LARGEST = 11.0
"""Running text is not blown up beyond this, in points."""
READABLE = 8.0
"""Below this, in points, a map goes on to further pages."""
FLOOR = 7.0
"""Smaller type is not printed."""


class Paper(Struct, frozen=True):
    """A sheet, in points."""

    name: str
    width: float
    height: float
    """Infinite where one scrolls."""
    margin: float = SHEET_MARGIN

    @property
    def turned(self) -> "Paper":
        """The same sheet the other way round."""
        return self if self.scrolls else Paper(self.name, self.height, self.width, self.margin)

    @property
    def scrolls(self) -> bool:
        """Tell whether it has no end below, as screens have none."""
        return isinf(self.height)

    @property
    def upright(self) -> bool:
        """Tell whether it is higher than wide."""
        return self.height > self.width

    @property
    def inner(self) -> tuple[float, float]:
        """The width and height that can be drawn on."""
        return self.width - 2 * self.margin, self.height - 2 * self.margin

    def scale(self, width: float, height: float) -> float:
        """Give how much a drawing with margins of its own shrinks on it; none is enlarged."""
        return min(1.0, self.width / width, self.height / height)


A4 = Paper("A4", 595.28, 841.89)
A3 = Paper("A3", 841.89, 1190.55)

PHONE = Paper("phone", 240.0, inf, 0.0)
"""320 CSS pixels wide, the narrowest that pages have to fit without scrolling sideways (WCAG 2.2, 1.4.10)."""

PAPERS = {paper.name: paper for paper in (A4, A3, PHONE)}
"""The sheets by their names."""
