"""Panes that are laid out once: textual would do so again, and paint again, because how much is in them changed."""

from textual.containers import Horizontal
from textual.geometry import Size
from textual.reactive import Reactive


def content_size() -> Reactive[Size]:
    """Give what a pane may have as `virtual_size` where its place on the screen does not depend on that."""
    return Reactive(Size(0, 0), repaint=False)


class SideBySide(Horizontal):
    """Panes beside each other."""

    virtual_size = content_size()
