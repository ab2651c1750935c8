"""One thing that an output does not carry: why, and what."""

from msgspec import Struct

from catalog.findings.words import Words


class Lost(Struct, frozen=True):
    """What is not there, by one reason."""

    why: Words
    what: tuple[Words, ...] = ()
    """Elements, texts or addresses; none where the reason says it all."""
