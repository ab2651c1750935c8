"""Something that needs room, by its size."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle to be placed, in points."""

    width: float
    height: float
