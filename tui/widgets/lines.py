"""Lines of text of which only the changed ones are painted anew: the line to the data centre is slow."""

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from exporters.text.cells import visible

Line = tuple[Segment, ...]
"""Pieces of text, each in its style."""
_FAR = 100_000


class Lines(ScrollView, can_focus=True):
    """Shows lines as they are, one of them at hand; none is wrapped. It is much less work than textual's own lists."""

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
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(-1)", show=False),
        Binding("down", "step(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("home", f"step({-_FAR})", show=False),
        Binding("end", f"step({_FAR})", show=False),
        Binding("enter", "enter", show=False),
    ]

    class Moved(Message):
        """Another line is at hand."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    class Entered(Message):
        """What the line at hand tells of is to be entered."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    def __init__(self, name: str, *, entered_by_click: bool = False) -> None:
        super().__init__(id=name)
        self._entered_by_click = entered_by_click
        self._lines: tuple[Line, ...] = ()
        self._at = -1
        self._ground = self._mark = Style.null()
        """How lines are painted, and the one at hand."""

    @property
    def at(self) -> int:
        """The line at hand; -1 for none."""
        return self._at

    @property
    def count(self) -> int:
        """How many lines there are."""
        return len(self._lines)

    def show(self, lines: Sequence[str]) -> None:
        """Show these lines from now on."""
        self.draw([_plain(line) for line in lines])

    def draw(self, lines: Sequence[Line]) -> None:
        """Show these lines from now on, each in its styles."""
        before, self._lines = self._lines, tuple(lines)
        self._at = min(self._at, len(lines) - 1)
        self.virtual_size = Size(1, len(lines))
        for place in range(max(len(before), len(lines))):
            if before[place : place + 1] != self._lines[place : place + 1]:
                self.refresh_line(place)

    def put(self, at: int, line: str) -> None:
        """Show another line instead of one."""
        self._lines = (*self._lines[:at], _plain(line), *self._lines[at + 1 :])
        self.refresh_line(at)

    def go(self, at: int, below: int = 1) -> None:
        """Put a line at hand and scroll to it, and to what stands below, so many lines in all."""
        at = max(0, min(at, len(self._lines) - 1))
        if at != self._at:
            before, self._at = self._at, at
            for place in (before, at):
                self.refresh_line(place)
            self.show_line_at_hand(below)

    def show_line_at_hand(self, below: int = 1) -> None:
        """Scroll to the line at hand once all is laid out."""
        self.call_after_refresh(self._scroll, below)

    def action_step(self, by: int) -> None:
        """Go so many lines on."""
        if self._lines:
            self.go(self._at + by)
            self.post_message(self.Moved(self._at))

    def action_page(self, by: int) -> None:
        """Go as many lines on as are seen."""
        self.action_step(by * max(1, self.size.height - 1))

    def action_enter(self) -> None:
        """Tell that the line at hand is entered."""
        self.post_message(self.Entered(max(0, self._at)))

    def on_click(self, event: events.Click) -> None:
        """Go to the line that was clicked."""
        offset = event.get_content_offset(self)
        at = offset.y + self.scroll_offset.y if offset else self.count
        if at < self.count:
            self.go(at)
            self.post_message(self.Moved(at))
            if self._entered_by_click:
                self.action_enter()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Find out once how lines look just now."""
        self._ground, self._mark = self.rich_style, self.get_component_rich_style("lines--at-hand")
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """Give one line in the colours of the pane; the one at hand as what is chosen."""
        at = y + self.scroll_offset.y
        line = self._lines[at] if at < len(self._lines) else ()
        style = self._mark if at == self._at else self._ground
        return Strip(Segment.apply_style(line, style)).adjust_cell_length(self.size.width, style)

    def _scroll(self, below: int) -> None:
        if self._at < 0:
            return
        lines = max(1, min(below, len(self._lines) - self._at))
        needed = (lines + 1) // 2  # fewer than are scrolled to: or each line further would scroll all of it
        first = self.scroll_offset.y
        if not first <= self._at <= first + self.size.height - needed:
            self.scroll_to_region(Region(0, self._at, 1, lines), animate=False, force=True, immediate=True)


def _plain(line: str) -> Line:
    return (Segment(visible(line)),)
