"""The panes of the main screen: they are laid out here, and show the desk as it is."""

from textual.app import ComposeResult
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from catalog.findings.words import Words
from exporters.text.cells import cut, wrap
from tui.desk import Desk
from tui.form.sections import sections
from tui.form.spot import top
from tui.pages import breadcrumb, contents_lines, item_marks, item_title, told
from tui.reasons import possible
from tui.widgets.contents import Contents
from tui.widgets.form import Form
from tui.widgets.keyline import KeyLine
from tui.widgets.laid_out_once import SideBySide, content_size
from tui.widgets.listing import Listing
from tui.widgets.navigator import Navigator
from tui.widgets.records import Records
from tui.widgets.work import Work


class Panes(Screen[None]):
    """Shows a desk; what is done there is none of its business."""

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """Where keys go. Both panes are painted anew as that changes; textual would paint the whole screen with them."""
    virtual_size = content_size()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk: Desk = desk
        self._passes = False
        """Whether what is said is of what was done last, and is no longer true once something else is done."""

    def compose(self) -> ComposeResult:
        """Lay out the panes."""
        words = self.desk.words
        yield Static(markup=False, id="top")
        with SideBySide(id="panes"):
            yield Navigator(self.desk.session.library, self.desk.language, words.phrase("title_tree"))
            yield Contents(words.phrase("title_sections"))
            with Work(id="work"):
                yield Records()
                yield Static(markup=False, id="empty")
                yield Form()
            told_map = Listing("map")
            told_map.border_title = words.phrase("title_map")
            yield told_map
        yield Static(markup=False, id="said")
        yield KeyLine(words)

    def show(self) -> None:
        """Show the desk as it is now."""
        desk = self.desk
        is_open = bool(desk.file)
        self.show_top()
        contents, form = self.query_one(Contents), self.query_one(Form)
        if is_open and not contents.display and (width := contents.styles.width):
            form.expect(
                self.query_one("#work").content_size.width - int(width.value) - form.styles.scrollbar_size_vertical
            )
        for pane in (contents, form):
            pane.display = is_open
        if not is_open or desk.spot is None:
            self.query_one(Records).display = False
            self.query_one("#empty", Static).update(
                desk.words.phrase("welcome_narrow" if self.has_class("-narrow") else "welcome")
            )
            return
        place = [section.id for section in sections(desk.opened.kind)].index(desk.spot.section.id)
        contents.show(contents_lines(desk))
        contents.go(place)
        self.show_records()
        self.query_one(Form).show([told(desk, row) for row in desk.rows()])
        self.query_one(Navigator).mark_unsaved(frozenset(desk.session.dirty))
        self.query_one(Navigator).mark(desk.file, item_title(desk), item_marks(desk))

    def show_top(self) -> None:
        """Show where one is and how that stands to the repository, and with that what can be done."""
        for line in self.query("#top").results(Static):  # none while everything is made anew
            line.update(breadcrumb(self.desk, self.size.width or 80), layout=False)
        for keys in self.query(KeyLine):
            keys.show(possible(self.desk))

    def show_records(self) -> None:
        """Show the list of records and, where there is nothing, what to do."""
        desk, records, empty = self.desk, self.query_one(Records), self.query_one("#empty", Static)
        path = desk.spot.list if desk.spot else None
        records.display = path is not None and desk.count(desk.spot or top(sections(desk.opened.kind)[0])) > 0
        empty.display = not desk.opened.readable or (path is not None and not records.display)
        if not desk.opened.readable:
            first = next(iter(desk.opened.findings), None)
            reason = desk.words.say(first.message) if first else ""
            empty.update(f"{desk.words.phrase('said_unreadable')}\n{reason}")
        elif empty.display:
            empty.update(desk.words.phrase("empty_list"))
        if records.display and path is not None and desk.spot:
            from tui.form.table import table_of  # once there is a list

            room = max(20, self.query_one("#work").size.width - 4)
            records.show(table_of(desk.shown, path, room), desk.spot.index)

    def hush(self) -> None:
        """Say no more of what was done before."""
        if self._passes:
            self.say("")

    def say(self, words: Words | str, *, stays: bool = False) -> None:
        """Tell what was done, in the line above the keys; what was done elsewhere stays until there is more to tell."""
        self._passes = bool(words) and not stays
        text = words if isinstance(words, str) else self.desk.words.say(words)
        room = max(10, self.size.width - 2)
        first, *more = wrap(text, room) or [""]
        lines = [first, cut(" ".join(more), room)] if more else [first]
        for line in self.query("#said").results(Static):
            line.update("\n".join(lines), layout=len(lines) != line.size.height)
