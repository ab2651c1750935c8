"""The sheets that guides are printed on, and how large their type may be."""

from dataclasses import dataclass

SHEET_MARGIN = 22.7
"""Eight millimetres on each side: what every printer leaves."""
LARGEST = 11.0
"""Running text is not blown up beyond this, in points."""
READABLE = 8.0
"""Below this, in points, a map goes on to further pages."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet, in points."""

    name: str
    width: float
    height: float

    @property
    def turned(self) -> "Paper":
        """The same sheet the other way round."""
        return Paper(self.name, self.height, self.width)

    @property
    def upright(self) -> bool:
        """Tell whether it is higher than wide."""
        return self.height > self.width

    @property
    def inner(self) -> tuple[float, float]:
        """The width and height that can be printed on."""
        return self.width - 2 * SHEET_MARGIN, self.height - 2 * SHEET_MARGIN


A4 = Paper("A4", 595.28, 841.89)
A3 = Paper("A3", 841.89, 1190.55)

PAPERS = {paper.name: paper for paper in (A4, A3)}
"""The sheets by their names."""
