"""Panes that are laid out once: textual would do so again, and paint again, because how much is in them changed."""

from textual.geometry import Size
from textual.reactive import Reactive


def content_size() -> Reactive[Size]:
    """Give what a pane may have as `virtual_size`, of which its place on the screen does not depend."""
    return Reactive(Size(0, 0), repaint=False)
