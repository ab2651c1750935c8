"""Lines of text of which only the changed ones are painted anew: the line to the data centre is slow."""

from collections.abc import Iterable
from itertools import zip_longest
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.strip import Strip

from exporters.text.cells import visible
from tui.widgets.laid_out_once import Scrolled, content_size

Line = tuple[Segment, ...]
"""Pieces of text, each in its style."""
BOLD, DIM = Style(bold=True), Style(dim=True)


class Lines(Scrolled, can_focus=False):
    """Draws lines as they are; none is wrapped. It is far less work than what textual makes of a text."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"lines--at-hand"}
    DEFAULT_CSS = """
    Lines { overflow-x: hidden; scrollbar-size-vertical: 1; }
    Lines > .lines--at-hand {
        color: $foreground; background: $block-cursor-blurred-background;
        text-style: $block-cursor-blurred-text-style;
    }
    Lines:focus > .lines--at-hand {
        color: $block-cursor-foreground; background: $block-cursor-background; text-style: $block-cursor-text-style;
    }
    """

    virtual_size = content_size()

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._lines: tuple[Line, ...] = ()
        self._ground = self._mark = Style.null()
        """How lines are painted, and those at hand."""

    @property
    def count(self) -> int:
        """How many lines there are."""
        return len(self._lines)

    def draw(self, lines: Iterable[Line]) -> None:
        """Draw these lines from now on."""
        before, self._lines = self._lines, tuple(lines)
        self.virtual_size = Size(1, self.count)
        if len(before) != self.count:
            self.refresh(repaint=False, layout=True)
        for place, (old, new) in enumerate(zip_longest(before, self._lines)):
            if old != new:
                self.refresh_line(place)

    def put(self, place: int, line: Line) -> None:
        """Draw another line instead of one."""
        self.draw((*self._lines[:place], line, *self._lines[place + 1 :]))

    def is_at_hand(self, place: int) -> bool:
        """Tell whether a line is one of those at hand."""
        del place
        return False

    def render_lines(self, crop: Region) -> list[Strip]:
        """Find out once how lines look just now."""
        self._ground, self._mark = self.rich_style, self.get_component_rich_style("lines--at-hand")
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """Give one line in the colours of the pane; one at hand in those of what is chosen."""
        place = y + self.scroll_offset.y
        line = self._lines[place] if place < self.count else ()
        style = self._mark if self.is_at_hand(place) else self._ground
        return Strip(Segment.apply_style(line, style)).adjust_cell_length(self.size.width, style).simplify()


def plain(line: str) -> Line:
    """Make a line of one piece."""
    return (Segment(visible(line)),)
