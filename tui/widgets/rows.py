"""The rows of a form, drawn as one: a widget for each took a third of the time in which an item opens."""

from collections.abc import Sequence
from itertools import accumulate, chain

from textual import events
from textual.message import Message

from tui.widgets.drawn_row import Told, drawn, drawn_around
from tui.widgets.lines import Line, Lines


class Rows(Lines):
    """Draws rows around the field in which the value of the one at hand is entered; a click asks for another one."""

    DEFAULT_CSS = """
    Rows { height: auto; min-height: 100%; overflow: hidden hidden; }
    Rows > .lines--at-hand { background: $boost; text-style: none; }
    """

    class Asked(Message):
        """A row is to be entered."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    def __init__(self) -> None:
        super().__init__("rows")
        self._told: tuple[Told, ...] = ()
        self._drawn: list[tuple[Line, ...]] = []
        self._at = 0
        self._width = 0
        self._height = 1
        """Of the field."""

    @property
    def top(self) -> int:
        """The first line of the row at hand."""
        return sum(map(len, self._drawn[: self._at]))

    def tell(self, told: Sequence[Told], at: int, width: int, height: int) -> None:
        """Show rows in so many cells, one around a field of so many lines; none is drawn anew that is the same."""
        known = self._told if width == self._width else ()
        kept = {row for row, (old, new) in enumerate(zip(known, told, strict=False)) if old == new} - {self._at}
        before = self.at_hand
        self._told, self._at, self._width = tuple(told), at, width
        self._drawn = [self._drawn[row] if row in kept else drawn(one, width) for row, one in enumerate(told)]
        self._leave(height)
        if before != self.at_hand:
            for place in (*before, *self.at_hand):
                self.refresh_line(place)
            self.refresh(repaint=False, layout=True)  # the field goes with it

    def leave(self, height: int) -> None:
        """Leave room for a field of so many lines; it is asked for while all is laid out."""
        if height != self._height:
            self._leave(height)

    def _leave(self, height: int) -> None:
        self._height = height
        self._drawn[self._at] = drawn_around(self._told[self._at], self._width, height)
        self.draw(chain.from_iterable(self._drawn))

    def is_at_hand(self, place: int) -> bool:
        """Tell whether a line belongs to the row at hand."""
        return place in self.at_hand

    @property
    def at_hand(self) -> range:
        """The lines of the row at hand."""
        return range(self.top, self.top + len(self._drawn[self._at])) if self._drawn else range(0)

    def on_click(self, event: events.Click) -> None:
        """Ask to enter the row that was clicked."""
        ends = accumulate(map(len, self._drawn))
        at = next((row for row, end in enumerate(ends) if event.y < end), None)
        if at is not None:
            self.post_message(self.Asked(at))
