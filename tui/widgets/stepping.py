"""Going through a list while the focus is in the field above it."""

from textual.widgets import OptionList


def step(listed: OptionList, by: int) -> None:
    """Go to the next line or the one before."""
    if by > 0:
        listed.action_cursor_down()
    else:
        listed.action_cursor_up()
