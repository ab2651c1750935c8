"""The pane of records and form: its frame tells whether one is in it."""

from textual.containers import Vertical

from tui.widgets.laid_out_once import content_size

_AT_HAND = "-at-hand"


class Work(Vertical):
    """Frames what one works on.

    With `:focus-within` instead, textual would style every row in it anew for each step from one to the next.
    """

    virtual_size = content_size()

    def on_descendant_focus(self) -> None:
        """Come in."""
        self._frame()

    def on_descendant_blur(self) -> None:
        """Go out, or on within it."""
        self._frame()

    def _frame(self) -> None:
        if self.has_class(_AT_HAND) is not self.has_focus_within:
            self.set_class(self.has_focus_within, _AT_HAND, update=False)
            self.app.stylesheet.apply(self)  # and not to what is in it
