"""How guides are to look, whatever they show: one value for every view and format."""

from msgspec import Struct

from exporters.layout.map.layout import Mode
from exporters.layout.paper import Paper
from exporters.pdf.enclosing import NOTHING, Enclosed
from exporters.png.picture import RESOLUTION
from exporters.svg.theme import HOUSE, Theme
from guides.document.order import SectionOrder


class Look(Struct, frozen=True):
    """What may be chosen of a picture or a page."""

    mode: Mode = Mode.HUB
    """How a map is arranged."""
    paper: Paper | None = None
    """What it is printed on; None for the smallest sheet on which it can be read."""
    theme: Theme = HOUSE
    resolution: int = RESOLUTION
    """How many dots an inch of a PNG has."""
    embed_font: bool = False
    """Whether an SVG brings the characters of its font along."""
    bleed: bool = False
    """Whether a poster is printed beyond the edge of its sheet, with crop marks."""
    enclosed: Enclosed = NOTHING
    """What goes with PDF documents."""
    order: SectionOrder | None = None
    """The sections of a guide to read; None for the usual order."""
