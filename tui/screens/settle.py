"""Settling what two sides did to one file: what only one changed is put together, for the rest one chooses."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.text import Text as Styled
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from catalog.editing.differing import ValueChange
from catalog.editing.three_way import Meeting
from catalog.findings.words import Words
from exporters.text.cells import visible
from tui.wording import Wording


class SettleScreen(ModalScreen[frozenset[int] | None]):
    """Gives the numbers of the clashes in which the other side's values stand; None where it was left."""

    CSS = """
    SettleScreen OptionList { height: 1fr; max-height: 100%; border: none; padding: 0; background: $surface; }
    SettleScreen #left { height: 1; color: $text-warning; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("left", "side(False)", show=False, priority=True),
        Binding("right", "side(True)", show=False, priority=True),
        Binding("space", "turn", show=False, priority=True),
        Binding("enter", "settle", show=False, priority=True),
    ]

    def __init__(self, title: str, meeting: Meeting, said: Callable[[str, ValueChange], Words], words: Wording) -> None:
        super().__init__()
        self._title = title
        self._meeting = meeting
        self._said = said
        self._words = words
        self._chosen: dict[int, bool] = {}
        """Whether theirs stands, by the choice; at first neither does, for a hasty Enter must overwrite nothing."""

    def compose(self) -> ComposeResult:
        """Lay out a line for each choice."""
        meeting = self._meeting
        numbers = {"mine": len(meeting.only_mine), "theirs": len(meeting.only_theirs)}
        with Vertical(classes="page") as page:
            page.border_title = visible(self._title).replace("[", "\\[")
            page.border_subtitle = self._words.phrase("settle_keys")
            yield Static(self._words.phrase("settle_by_itself", **numbers), markup=False, classes="note")
            yield Static(markup=False, id="left")
            yield OptionList(
                *(Option(self._line(at)) for at in range(len(meeting.clashes))), markup=False, compact=True
            )

    def on_mount(self) -> None:
        """Begin at the first choice."""
        self.query_one(OptionList).highlighted = 0
        self.query_one(OptionList).focus()

    def action_side(self, theirs: bool) -> None:  # as textual's actions have it
        """Choose one side at the choice at hand."""
        at = self.query_one(OptionList).highlighted
        if at is not None:
            self._chosen[at] = theirs
            self.query_one(OptionList).replace_option_prompt_at_index(at, self._line(at))

    def action_turn(self) -> None:
        """Choose the other side."""
        at = self.query_one(OptionList).highlighted
        if at is not None:
            self.action_side(not self._chosen.get(at, True))

    def action_settle(self) -> None:
        """Give what was chosen, or go to what is not yet."""
        left = [at for at in range(len(self._meeting.clashes)) if at not in self._chosen]
        if left:
            self.query_one(OptionList).highlighted = left[0]
            self.query_one("#left", Static).update(self._words.phrase("settle_left", count=len(left)))
        else:
            self.dismiss(frozenset(at for at, theirs in self._chosen.items() if theirs))

    def action_leave(self) -> None:
        """Settle nothing."""
        self.dismiss(None)

    def on_option_list_option_selected(self) -> None:
        """A click turns the choice at hand."""
        self.action_turn()

    def _line(self, at: int) -> Styled:
        clash, theirs = self._meeting.clashes[at], self._chosen.get(at)
        drawn = self._side("settle_mine", clash.mine, self._meeting.mine, chosen=theirs is False)
        return drawn.append("\n").append_text(
            self._side("settle_theirs", clash.theirs, self._meeting.theirs, chosen=theirs is True)
        )

    def _side(self, name: str, changes: Sequence[ValueChange], text: str, *, chosen: bool) -> Styled:
        told = (self._words.say(self._said(text, change)) for change in changes)
        said = visible(self._words.phrase("list").join(told))
        mark = "(x)" if chosen else "( )"
        return Styled(f"{mark} {self._words.phrase(name)}  {said}", style="bold" if chosen else "dim")
