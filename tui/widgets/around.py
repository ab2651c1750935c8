"""How a form is laid out: the field lies over the room that the rows leave for it."""

from textual.geometry import Offset, Size
from textual.layout import ArrangeResult
from textual.layouts.vertical import VerticalLayout
from textual.widget import Widget

from tui.widgets.drawn_row import label_width
from tui.widgets.rows import Rows


class Around(VerticalLayout):
    """Asks the field how high it is, tells the rows, and lays it beside the label of its row."""

    name = "around"

    def __init__(self, rows: Rows) -> None:
        super().__init__()
        self._rows = rows

    def arrange(self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True) -> ArrangeResult:  # noqa: FBT002  # as textual has it
        """Lay out the field, where there is one, and then the rows: they say where it stands."""
        label = label_width(size.width)
        fields, rows = ([one for one in children if (one is self._rows) is wanted] for wanted in (False, True))
        placed = super().arrange(parent, fields, Size(size.width - label, size.height), greedy)
        for field in placed:
            self._rows.leave(field.region.height)
        around = super().arrange(parent, rows, size, greedy)
        return [*around, *(one._replace(region=one.region + Offset(label, self._rows.top)) for one in placed)]
