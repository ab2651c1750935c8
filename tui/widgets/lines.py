"""Lines of text of which only the changed ones are painted anew: the line to the data centre is slow."""

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from exporters.text.cells import visible
from tui.widgets.stepping import PAGE

_AT_HAND = Style(reverse=True)


class Lines(Widget, can_focus=True):
    """Shows lines as they are, one of them at hand; none is wrapped."""

    DEFAULT_CSS = "Lines { height: auto; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(-1)", show=False),
        Binding("down", "step(1)", show=False),
        Binding("pageup", f"step({-PAGE})", show=False),
        Binding("pagedown", f"step({PAGE})", show=False),
        Binding("home", "step(-100000)", show=False),
        Binding("end", "step(100000)", show=False),
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

    def __init__(self, name: str) -> None:
        super().__init__(id=name)
        self._lines: tuple[str, ...] = ()
        self._at = -1

    @property
    def at(self) -> int:
        """The line at hand; -1 for none."""
        return self._at

    def show(self, lines: Sequence[str]) -> None:
        """Show these lines from now on."""
        before, self._lines = self._lines, tuple(visible(line) for line in lines)
        self._at = min(self._at, len(self._lines) - 1)
        if len(before) != len(self._lines):
            self.refresh(layout=True)
            return
        for place, (old, new) in enumerate(zip(before, self._lines, strict=True)):
            if old != new:
                self._paint(place)

    def go(self, at: int, below: int = 1) -> None:
        """Put a line at hand and scroll to it, and to what stands below, so many lines in all."""
        at = max(0, min(at, len(self._lines) - 1))
        if at != self._at:
            before, self._at = self._at, at
            for place in (before, at):
                self._paint(place)
            self.call_after_refresh(self._scroll, below)

    def action_step(self, by: int) -> None:
        """Go so many lines on."""
        self.go(self._at + by)
        self.post_message(self.Moved(self._at))

    def action_enter(self) -> None:
        """Tell that the line at hand is entered."""
        self.post_message(self.Entered(max(0, self._at)))

    def on_click(self, event: events.Click) -> None:
        """Go to the line that was clicked."""
        self.go(event.y)
        self.post_message(self.Moved(self._at))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Give as many rows as there are lines."""
        del container, viewport, width
        return len(self._lines)

    def render_line(self, y: int) -> Strip:
        """Give one line in the colours of the pane; the one at hand the other way round."""
        text = self._lines[y] if y < len(self._lines) else ""
        style = self.rich_style + _AT_HAND if y == self._at else self.rich_style
        return Strip([Segment(text, style)]).adjust_cell_length(self.size.width, style)

    def _paint(self, place: int) -> None:
        self.refresh(Region(0, place, self.size.width, 1))

    def _scroll(self, below: int) -> None:
        around = self.parent
        if not isinstance(around, Widget) or self._at < 0:
            return
        lines = max(1, min(below, len(self._lines) - self._at))
        needed = (lines + 1) // 2  # fewer than are scrolled to: or each line further would scroll all of it
        first = around.scroll_offset.y
        if not first <= self._at <= first + around.scrollable_content_region.height - needed:
            around.scroll_to_region(Region(0, self._at, 1, lines), animate=False)
