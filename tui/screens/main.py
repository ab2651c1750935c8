"""The main screen: items, sections, records and the form; every act goes to the desk and is shown from there."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, ClassVar, cast

from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.widgets import Static

from catalog.findings.errors import KeliError
from catalog.findings.finding import Path
from catalog.findings.words import Words
from tui.desk import Desk
from tui.form.rows import Row
from tui.form.sections import sections
from tui.form.spot import Spot, spot_of, top
from tui.keys import bindings
from tui.screens.behalf import OnBehalf
from tui.screens.panes import Panes
from tui.screens.wanting import want
from tui.session.drafts import Drafts
from tui.session.memory import Memory
from tui.session.place import note_place, return_to_place
from tui.session.problems import resolved_path
from tui.widgets.contents import Contents
from tui.widgets.form import Form
from tui.widgets.keyline import KeyLine
from tui.widgets.listing import Listing
from tui.widgets.navigator import Navigator
from tui.widgets.records import Records
from tui.wording import phrase

if TYPE_CHECKING:
    from tui.app import KeliApp
    from tui.ime import SeveralPasted

_REST = 0.4
"""Seconds after the last key when nobody types any more."""


class MainScreen(OnBehalf, Panes):
    """Leads through the panes; asks the app for what lies over them."""

    BINDINGS: ClassVar[list[BindingType]] = list(bindings())

    def __init__(self, desk: Desk, drafts: Drafts, memory: Memory) -> None:
        super().__init__(desk)
        self.drafts = drafts
        self.memory = memory
        self._waiting: list[Callable[[], None]] = []
        self._fitted = Size(0, 0)
        """Into which size everything was fitted."""

    @property
    def keli(self) -> "KeliApp":
        """The app: there is no other."""
        return cast("KeliApp", self.app)

    def on_mount(self) -> None:
        """Begin, and with that all that goes on beside."""
        self._rest = self.set_interval(_REST, lambda: self.in_turn(self._look_again), pause=True)
        self.begin()
        if not self.desk.file and self.memory["file"]:
            self.query_one("#empty", Static).update()  # in a moment one is where one was
        self.call_after_refresh(self.begin_beside)

    def begin_beside(self) -> None:
        """Begin what goes on beside, which is imported with that, and get ready to show an item."""
        self.query_one(Form).prepare()
        self.preview.show_soon()
        if not self.desk.file:
            self.begin(return_to_place(self.memory, self.desk))
        self.beside.begin()

    def begin(self, path: Path = ()) -> None:
        """Begin at the items; in the item that is open, at the value at a path."""
        self.show()
        if self.desk.file:
            self.query_one(Form).begin(path)
            self.enter_item()
        else:
            self.query_one(Navigator).focus()

    async def begin_anew(self, said: Words | str) -> None:
        """Make everything that is seen anew, and begin where one is."""
        row = self.query_one(Form).row
        await self.recompose()
        self.begin(row.path if row else ())
        self.say(said)

    def show(self) -> None:
        """Show the desk as it is now, and soon its map."""
        super().show()
        if self.desk.file and self.desk.spot is not None:
            self._stay_somewhere()
            self.preview.show_soon()

    def _stay_somewhere(self) -> None:
        """Go to the sections where the form or the list one is in has nothing left: keys would go nowhere."""
        form, records = self.query_one(Form), self.query_one(Records)
        if (form.is_active and form.row is None) or (records.is_active and not records.display):
            self.query_one(Contents).focus()

    def in_turn(self, act: Callable[..., None], *values: object) -> None:
        """Do something that a timer or a thread asks for: never while the screen is made anew, nor while all ends."""

        def do() -> None:
            if self.app.is_running:
                act(*values)

        self.call_later(do)

    def once_free(self, act: Callable[..., None], *values: object) -> None:
        """Do something that a thread asks for, once nothing lies over the screen: it would get what is typed there."""

        def do() -> None:
            if self.app.screen is self:
                act(*values)
            else:
                self._waiting.append(partial(act, *values))

        self.in_turn(do)

    def on_screen_resume(self) -> None:
        """Do what waited, one after the other: each may lay something over the screen."""
        waiting, self._waiting = self._waiting, []
        for one in waiting:
            self.once_free(one)

    def act(self, act: Callable[[], None]) -> bool:
        """Do something and show what came of it; say why where it cannot be done."""
        self.hush()
        try:
            act()
        except KeliError as error:
            self.refuse(error)
            return False
        self.show()
        return True

    def refuse(self, error: KeliError) -> None:
        """Say what cannot be done, and what to do about it."""
        self.say(f"{self.desk.words.say(error.message)} {self.desk.words.say(error.hint)}")

    def on_resize(self, event: events.Resize) -> None:
        """Fit everything into the new size; of the same one textual tells several times."""
        if event.size != self._fitted:
            self._fitted = event.size
            self.call_after_refresh(self.show)

    # ------------------------------------------------------------ moving about

    def open_file(self, file: str, entry: str = "") -> None:
        """Open a file and go to its sections, or to an entry of a register."""
        if self.act(lambda: self.desk.open(file, entry)):
            self.say("")
            self.query_one(Form).begin()
            self.enter_item()

    def enter_item(self) -> None:
        """Go to the sections of the open item, or to the entries of the open register."""
        self.query_one(Navigator).reveal(self.desk.file)
        if self.desk.opened.kind.is_register and self.query_one(Records).display:
            self.enter_records()
        else:
            self.query_one(Contents).focus()  # now, not after the paint: who sees it may press the next key at once

    def go(self, spot: Spot, path: Path = ()) -> None:
        """Go to a spot, in the form to the row at a path."""
        self.act(lambda: self.desk.go(spot))
        self.query_one(Form).begin(path)

    def note_place(self) -> None:
        """Remember where one is, for the next start."""
        if self.desk.file:
            row = self.query_one(Form).row
            note_place(self.memory, self.desk, row.path if row else ())

    def go_to(self, file: str, path: Path) -> None:
        """Open a file at what stands at a path of it, in the form."""
        if self.act(lambda: self.desk.open(file)):
            at = resolved_path(self.desk.opened, path)
            self.query_one(Navigator).reveal(file)
            self.go(spot_of(self.desk.opened.kind, at), at)
            self.enter_form()

    def enter_records(self) -> None:
        """Go to the list of records."""
        self.call_after_refresh(self.query_one(Records).enter)

    def mend(self, row: Row) -> None:
        """Take the change that is proposed for a row."""
        self.say("" if self.desk.mend(row) else phrase("said_nothing_to_mend"))

    def enter_form(self) -> None:
        """Go to the form."""
        self.call_after_refresh(self.query_one(Form).enter)

    def on_navigator_opened(self, event: Navigator.Opened) -> None:
        """Open what was chosen in the tree."""
        self.open_file(event.file)

    def on_navigator_sought(self, event: Navigator.Sought) -> None:
        """Find what is typed in the tree."""
        self.answers.find(event.letter)

    def on_contents_moved(self, event: Contents.Moved) -> None:
        """Show the section at hand."""
        self.go(top(sections(self.desk.opened.kind)[event.index]))

    def on_contents_entered(self) -> None:
        """Go to the records of the section, or to its form."""
        if self.query_one(Records).display:
            self.query_one(Records).enter()
        else:
            self.enter_form()

    def on_records_moved(self, event: Records.Moved) -> None:
        """Show the record at hand."""
        if self.desk.spot and self.desk.spot.index != event.index:
            self.go(Spot(self.desk.spot.section, self.desk.spot.list, event.index))

    def on_records_resized(self) -> None:
        """Fit the table into the new width."""
        if self.desk.file:
            self.show_records()
            self.call_after_refresh(self.query_one(Records).show_line_at_hand)

    def on_records_entered(self) -> None:
        """Go to the form of the record."""
        self.enter_form()

    def on_form_left(self) -> None:
        """Go back: to the records, to the record around them, to the sections."""
        self.desk.session.seal()
        if self.query_one(Records).display:
            self.query_one(Records).enter()
        else:
            self.query_one(Contents).focus()

    def on_form_sealed(self) -> None:
        """End a step of typing, and soon go to the row in the map."""
        self.desk.session.seal()
        self.preview.follow_soon()

    def key_left(self) -> None:
        """Go back from the lists."""
        self.key_escape()

    def key_right(self) -> None:
        """Go on from the lists."""
        if self.query_one(Contents).has_focus:
            self.on_contents_entered()
        elif self.query_one(Records).is_active:
            self.enter_form()

    def key_escape(self) -> None:
        """Go back from the lists: out of a list within a record, to the sections, to the items."""
        if self.query_one(Form).is_active:
            return  # which leads back itself, and one step
        if self.query_one("#map").has_focus:
            self.enter_form()
        elif self.query_one(Records).is_active and self.desk.spot and self.desk.spot.is_within:
            path = self.desk.spot.list or ()
            self.go(self.desk.spot.around(), path)
            self.enter_form()
        elif self.query_one(Records).is_active:
            self.query_one(Contents).focus()
        elif self.query_one(Navigator).display:
            self.query_one(Navigator).focus()

    # ------------------------------------------------------------ the form

    def on_form_typed(self, event: Form.Typed) -> None:
        """Take over what is typed, and check it; what takes long once nobody types."""
        taken = self.query_one(Form).take(event) and self.act(lambda: self.desk.enter_text(event.row, event.text))
        if taken and self.desk.opened.glanced:
            self._rest.reset()

    def _look_again(self) -> None:
        self._rest.pause()
        if self.desk.session.look_again():
            self.show()

    def on_form_wanted(self, event: Form.Wanted) -> None:
        """Open, unfold, choose or change what stands in a row."""
        want(self, event.row, event.what)

    def on_several_pasted(self, event: "SeveralPasted") -> None:
        """Ask whether pasted lines are entries of their own."""
        self.answers.pasted(event.text)

    def on_paste(self, event: events.Paste) -> None:
        """Ask whether what is pasted while no text is typed are entries of the list at hand."""
        self.answers.pasted_rows(event.text)

    # ------------------------------------------------------------ the map

    def on_listing_moved(self, event: Listing.Moved) -> None:
        """Show in the form what the line of the map tells of."""
        self.preview.follow(event.index)

    def on_listing_entered(self) -> None:
        """Go to the form."""
        self.enter_form()

    def on_key_line_clicked(self, event: KeyLine.Clicked) -> None:
        """Do what a key that was clicked does."""
        self.action_do(event.action)

    def action_do(self, name: str) -> None:
        """Do one of the actions of the table."""
        from tui.screens.acts import ACTS  # what they lead to, too

        ACTS[name](self)
