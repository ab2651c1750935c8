"""The mind map or flow chart beside the form: it follows what is edited, and the form follows its line at hand."""

from pathlib import Path
from typing import TYPE_CHECKING

from catalog.findings.finding import Path as ValuePath
from catalog.schema.kinds import Kind
from exporters.view import Format, View
from tui.form.spot import spot_of
from tui.outline import Outline, outline_of
from tui.outside import Guide, open_outside
from tui.screens.outline import OutlineScreen
from tui.screens.working import looking
from tui.session.views import Views
from tui.widgets.form import Form
from tui.widgets.listing import Listing
from tui.wording import phrase

if TYPE_CHECKING:
    from guides.subject import Subject
    from tui.screens.main import MainScreen

_REST = 0.15
"""Seconds after the last key until one rests."""
_AROUND = 6
"""Cells at the sides of a page."""
_NARROWEST = 20


class Preview:
    """Shows guides on behalf of a main screen."""

    def __init__(self, screen: "MainScreen") -> None:
        self._screen = screen
        self._view = View.MAP
        self._outline = Outline((), ())
        self._is_old = True
        """Whether something was changed since it was made."""
        self.is_behind = False
        """Whether it waits until one rests."""
        self._rest = screen.set_interval(_REST, lambda: screen.in_turn(self._catch_up), pause=True)

    def show_soon(self) -> None:
        """Show what was changed once nobody types, where there is room beside the form."""
        self._is_old = True
        self.follow_soon()

    def follow_soon(self) -> None:
        """Go to what is edited once one rests there: each line on the way would be painted, and the map scrolled."""
        if self._is_beside:
            self.is_behind = True
            self._rest.reset()

    def open(self, view: View) -> None:
        """Go to the map or flow chart: beside the form where there is room, else on a page of its own."""
        screen = self._screen
        if not screen.desk.file:
            screen.say(phrase("said_no_item"))
            return
        self._view = view
        if screen.desk.opened.kind is Kind.BUNDLE:
            views = Views(screen.desk.session, screen.desk.file, screen.desk.language)
            looking(screen, "map", lambda: views.subject, self._open_page)
        elif not self._is_beside:
            self._open_page()
        elif self._pane.has_focus and self._pane.border_title == self._title:
            screen.enter_form()
        else:
            self._is_old = True
            self._catch_up()
            self._pane.focus()

    def open_outside(self, form: Format) -> Path:
        """Open the guide that is seen outside of the terminal, and give its file.

        Raises:
            KeliError: it cannot be made, or nothing can open it here.
        """
        return open_outside(Guide(self._screen.desk, self._view), form, is_web=self._screen.app.is_web)

    def follow(self, index: int) -> None:
        """Show in the form what the line at hand tells of."""
        path = self._outline.paths[index] if index < len(self._outline.paths) else ()
        if path:
            self._screen.go(spot_of(self._screen.desk.opened.kind, path), path)

    def _catch_up(self) -> None:
        self._rest.pause()
        self.is_behind = False
        if self._pane.scrollable_content_region.width <= 0 or not self._screen.desk.file:
            return
        if self._is_old:
            self._draw()
        at = self._outline.line_of(self._path)
        if at is not None and not self._pane.has_focus:
            self._pane.go(at, below=self._pane.scrollable_content_region.height // 2)

    def _draw(self) -> None:
        if self._pane.border_title != self._title:  # it would be painted anew, all of it
            self._pane.border_title = self._title
        self._outline = outline_of(self._screen.desk, self._view, self._pane.scrollable_content_region.width)
        self._pane.show(self._outline.lines)
        self._is_old = False

    def _open_page(self, subject: "Subject | None" = None) -> None:
        screen = self._screen
        outline = outline_of(screen.desk, self._view, max(_NARROWEST, screen.size.width - _AROUND), subject)

        def go(path: ValuePath | None) -> None:
            if path:
                screen.go(spot_of(screen.desk.opened.kind, path), path)
                screen.enter_form()

        at = outline.line_of(self._path) or 0
        screen.app.push_screen(OutlineScreen(Guide(screen.desk, self._view, subject), outline, at), go)

    @property
    def _path(self) -> ValuePath:
        """Give the path of what is edited: the row that is entered, else the entry at hand."""
        form, spot = self._screen.query_one(Form), self._screen.desk.spot
        if form.row is not None and (form.is_active or (spot and not spot.record)):
            return form.row.path
        return spot.record if spot else ()

    @property
    def _title(self) -> str:
        return self._screen.desk.words.phrase("title_flow" if self._view is View.FLOW else "title_map")

    @property
    def _is_beside(self) -> bool:
        return self._pane.display

    @property
    def _pane(self) -> Listing:
        return self._screen.query_one("#map", Listing)
