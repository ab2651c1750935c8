"""Panes that are laid out once: textual would do so again, and paint again, because how much is in them changed."""

from textual.containers import Horizontal
from textual.geometry import Size
from textual.reactive import Reactive
from textual.scroll_view import ScrollView


def content_size() -> Reactive[Size]:
    """Give what a pane may have as `virtual_size` where its place on the screen does not depend on that."""
    return Reactive(Size(0, 0), repaint=False)


class SideBySide(Horizontal):
    """Panes beside each other."""

    virtual_size = content_size()


class Scrolled(ScrollView):
    """A pane of which only a part is seen, with a bar at its side."""

    def __init__(self, name: str) -> None:
        super().__init__(id=name)
        self._laid_out = Size(0, 0)
        """How much was in it when it was laid out."""

    def _size_updated(self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True) -> bool:  # noqa: FBT002  # as textual has it
        """Tell how much is in it; told how much is seen, textual would paint the bar anew whatever is laid out."""
        virtual_size, self._laid_out = self._laid_out, self.virtual_size
        return super()._size_updated(size, virtual_size, container_size, layout)
