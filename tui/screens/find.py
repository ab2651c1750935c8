"""Finding an item by whatever one remembers of it; what one worked on last comes first."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.text import Text as Styled
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from catalog.library.entry import Entry
from catalog.library.find import find
from catalog.library.index import Index
from catalog.schema.kinds import Kind
from tui.form.cells import cut, squeeze, visible
from tui.ime import ImeInput
from tui.screens.box import room_for_line
from tui.widgets.stepping import step
from tui.wording import Wording

_MOST = 50


class FindScreen(ModalScreen[str | None]):
    """Gives the file of the item that was chosen; None where it was left."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("down", "step(1)", show=False, priority=True),
        Binding("up", "step(-1)", show=False, priority=True),
        Binding("enter", "choose", show=False, priority=True),
    ]

    def __init__(self, index: Index, recent: Sequence[str], words: Wording) -> None:
        super().__init__()
        self._index = index
        self._recent = recent
        self._words = words
        self._found: tuple[Entry, ...] = ()

    def compose(self) -> ComposeResult:
        """Lay out the field and what is found."""
        with Vertical(classes="box") as box:
            box.border_title = self._words.phrase("do_find")
            box.border_subtitle = self._words.phrase("choose_one")
            yield ImeInput(placeholder=self._words.phrase("find_prompt"), compact=True)
            yield OptionList(markup=False, compact=True)
            yield Static(markup=False, classes="note")

    def on_mount(self) -> None:
        """Show what one worked on last, then the first items."""
        self.query_one(OptionList).can_focus = False
        self._show("")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Find anew."""
        self._show(event.value)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take what was clicked."""
        self.dismiss(self._found[event.option_index].file)

    def on_option_list_option_highlighted(self) -> None:
        """Tell of another line."""
        self._tell()

    def action_step(self, by: int) -> None:
        """Go to the next line or the one before."""
        step(self.query_one(OptionList), by)

    def action_choose(self) -> None:
        """Give the line at hand."""
        entry = self._at_hand()
        if entry:
            self.dismiss(entry.file)

    def action_leave(self) -> None:
        """Find nothing."""
        self.dismiss(None)

    def _at_hand(self) -> Entry | None:
        at = self.query_one(OptionList).highlighted
        return self._found[at] if at is not None and at < len(self._found) else None

    def _show(self, query: str) -> None:
        hits = find(self._index, query, _MOST * 4, self._recent)
        found = [hit.entry for hit in hits if hit.entry.kind is Kind.ITEM]
        if not query.strip():
            seen = {entry.file for entry in found}
            found += [
                entry
                for entry in self._index.entries[: _MOST * 4]
                if entry.kind is Kind.ITEM and entry.file not in seen
            ]
        self._found = tuple(found[:_MOST])
        listed = self.query_one(OptionList)
        listed.clear_options()
        listed.add_options([Option(self._line(entry)) for entry in self._found])
        listed.highlighted = 0 if self._found else None
        self._tell()

    def _line(self, entry: Entry) -> Styled:
        """Give an item in one line: what both are cut to leaves half of it to either."""
        room = room_for_line(self.app.size.width)
        whose = cut(self._whose(entry), room // 2)
        return Styled(squeeze(entry.name, room - cell_len(whose) - 2)).append(f"  {whose}", style="dim")

    def _tell(self) -> None:
        """Tell of the line at hand in full."""
        entry = self._at_hand()
        said = f"{entry.name}\n{self._whose(entry)}  {entry.id}" if entry else self._words.phrase("find_none")
        self.query_one(".note", Static).update(Styled(visible(said)))

    def _whose(self, entry: Entry) -> str:
        authority = self._index.authorities.get(entry.authority)
        return authority.name if authority else entry.authority
