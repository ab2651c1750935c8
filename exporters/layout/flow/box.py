"""Something that needs room, by its size."""

from msgspec import Struct


class Box(Struct, frozen=True):
    """A rectangle to be placed, in points."""

    width: float
    height: float
