"""A list: lines of which one is at hand."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.message import Message

from tui.widgets.lines import Line, Lines, plain

_FAR = 100_000


class Listing(Lines, can_focus=True):
    """Goes from line to line, and says which one is at hand and which is entered."""

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
        super().__init__(name)
        self._entered_by_click = entered_by_click
        self._at = -1

    @property
    def at(self) -> int:
        """The line at hand; -1 for none."""
        return self._at

    def show(self, lines: Sequence[str]) -> None:
        """Show these lines from now on."""
        self.draw(map(plain, lines))

    def draw(self, lines: Iterable[Line]) -> None:
        """Draw these lines from now on; the one at hand stays, unless it is none of them."""
        super().draw(lines)
        self._at = min(self._at, self.count - 1)

    def go(self, at: int, below: int = 1) -> None:
        """Put a line at hand and scroll to it, and to what stands below, so many lines in all."""
        at = max(0, min(at, self.count - 1))
        if at != self._at:
            before, self._at = self._at, at
            for place in (before, at):
                self.refresh_line(place)
            self.show_line_at_hand(below)

    def show_line_at_hand(self, below: int = 1) -> None:
        """Scroll to the line at hand once all is laid out."""
        self.call_after_refresh(self._scroll, below)

    def is_at_hand(self, place: int) -> bool:
        """Tell whether a line is the one at hand."""
        return place == self._at

    def action_step(self, by: int) -> None:
        """Go so many lines on."""
        if self.count:
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

    def _scroll(self, below: int) -> None:
        if self._at < 0:
            return
        lines = max(1, min(below, self.count - self._at))
        needed = (lines + 1) // 2  # fewer than are scrolled to: or each line further would scroll all of it
        first = self.scroll_offset.y
        if not first <= self._at <= first + self.size.height - needed:
            self.scroll_to_region(Region(0, self._at, 1, lines), animate=False, force=True, immediate=True)
