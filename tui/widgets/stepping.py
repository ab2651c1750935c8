"""Going through lists: while the focus is in the field above one, and a page at a time."""

from typing import Final

from textual.widgets import OptionList

PAGE: Final = 10
"""Rows that page up and page down go."""


def step(listed: OptionList, by: int) -> None:
    """Go to the next line or the one before."""
    if by > 0:
        listed.action_cursor_down()
    else:
        listed.action_cursor_up()
