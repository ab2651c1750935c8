"""One thing that an output does not carry: why, and what."""

from dataclasses import dataclass

from catalog.findings.words import Words


@dataclass(frozen=True, slots=True)
class Lost:
    """What is not there, by one reason."""

    why: Words
    what: tuple[Words, ...] = ()
    """Elements, texts or addresses; none where the reason says it all."""
