"""Why a file that is handed out is refused: it runs something, is locked, broken, or hides what it holds."""

from enum import StrEnum


class Flaw(StrEnum):
    """Why a file is not handed out; each has words of its name."""

    OTHER = "other_content"
    """It is not what its name says, or a picture with a program in it."""
    ACTIVE = "active"
    LOCKED = "locked"
    BROKEN = "broken"
    HIDDEN = "hidden"
    """It packs its objects in a way that is not looked into."""
    LEADING_OUT = "leading_out"
    """Whoever opens it asks for something elsewhere, which can be seen there."""
