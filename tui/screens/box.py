"""The box of what is laid over the main screen: how much room it leaves inside, for app.tcss says how wide it is."""

from typing import Any

from textual.screen import Screen
from textual.widgets import OptionList

_FEWEST = 3
"""Lines of a list, at least."""
_WIDEST = 110
_AROUND = 4
"""Its border, with a blank on either side."""
_BAR = 2
"""What shows how far a list is scrolled."""


def fit_list(screen: Screen[Any], height: int) -> None:
    """Give the list in the box of a screen two thirds of so many lines: the field above and what is told below stay."""
    for listed in screen.query(OptionList):
        listed.styles.max_height = max(_FEWEST, height * 2 // 3)


def room_for_text(width: int) -> int:
    """Give the cells of a line of text on a terminal of some width."""
    return min(_WIDEST, width * 9 // 10) - _AROUND


def room_for_line(width: int) -> int:
    """Give the cells of a line of a list."""
    return room_for_text(width) - _BAR
