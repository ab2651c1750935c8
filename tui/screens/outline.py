"""A mind map or flow chart on a page of its own; the line at hand leads to the field, `o` and `p` open it outside."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from catalog.findings.errors import KeliError
from catalog.findings.finding import Path
from exporters.view import Format, View
from tui.outline import Outline
from tui.outside import Guide, open_outside
from tui.widgets.listing import Listing


class OutlineScreen(ModalScreen[Path | None]):
    """Gives the path of what was entered; None where it was left."""

    CSS = """
    OutlineScreen .page { height: 1fr; }
    OutlineScreen .said { display: none; height: auto; background: $surface; color: $text-accent; padding: 0 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,f6,shift+f6,f18", "leave", show=False),
        Binding("o", "outside('svg')", show=False),
        Binding("p", "outside('pdf')", show=False),
    ]

    def __init__(self, guide: Guide, outline: Outline, at: int) -> None:
        super().__init__()
        self._guide = guide
        self._outline = outline
        self._at = at

    def compose(self) -> ComposeResult:
        """Lay out the lines."""
        words = self._guide.desk.words
        page = Listing("outline")
        page.add_class("page")
        page.border_title = words.phrase("title_flow" if self._guide.view is View.FLOW else "title_map")
        page.border_subtitle = words.phrase("outline_keys")
        with Vertical():
            yield page
            yield Static(markup=False, classes="said")

    def on_mount(self) -> None:
        """Begin where one was."""
        lines = self.query_one(Listing)
        lines.show(self._outline.lines)
        lines.focus()
        lines.go(self._at)

    def on_listing_entered(self, event: Listing.Entered) -> None:
        """Give what the line at hand tells of."""
        self.dismiss(self._outline.paths[event.index] if event.index < len(self._outline.paths) else None)

    def action_outside(self, form: str) -> None:
        """Open the picture or the page outside, or say why not."""
        words = self._guide.desk.words
        try:
            said = words.phrase(
                "said_opened", file=str(open_outside(self._guide, Format(form), is_web=self.app.is_web))
            )
        except KeliError as error:
            said = f"{words.say(error.message)} {words.say(error.hint)}"
        line = self.query_one(".said", Static)
        line.update(said)
        line.display = True

    def action_leave(self) -> None:
        """Close."""
        self.dismiss(None)
