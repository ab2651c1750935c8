"""What preflight finds: a flaw of one view of one item."""

from enum import StrEnum

from msgspec import Struct

from catalog.findings.words import Words
from exporters.view import View


class Kind(StrEnum):
    """What can be wrong with a picture."""

    GLYPH = "glyph"
    """A character that the font has not."""
    SIZE = "size"
    """Type too small to be read in print."""
    TEXT = "text"
    """A text of the view that the picture does not show."""
    ORDER = "order"
    """A text that is read before those that stand above it."""
    FONT = "font"
    """A font that is not in the file."""
    ALT = "alt"
    """A picture that says nothing to those who cannot see it."""
    BLANK = "blank"
    """A picture or code of which nothing can be seen on paper."""
    HEAD = "head"
    """A head of a table that does not say of what."""
    LINK = "link"
    """A link that leads nowhere."""
    ENDS_PAGE = "ends_page"
    """A heading at the end of a page, away from what it is the heading of."""
    REFUSED = "refused"
    """The picture cannot be drawn at all."""


class Flaw(Struct, frozen=True):
    """One flaw."""

    kind: Kind
    view: View | None
    """None where it is about the item as a whole."""
    said: Words


class Examined(Struct, frozen=True):
    """What was found of an item."""

    item: str
    pictures: int
    smallest: float | None
    """The smallest type of all its pictures in print, in points; None where there is none."""
    flaws: tuple[Flaw, ...]
    documents: int = 0
