"""Finding an item by whatever one remembers of it; what one worked on last comes first."""

from collections.abc import Sequence
from typing import ClassVar

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
from tui.form.cells import visible
from tui.ime import ImeInput
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

    def action_step(self, by: int) -> None:
        """Go to the next line or the one before."""
        step(self.query_one(OptionList), by)

    def action_choose(self) -> None:
        """Give the line at hand."""
        at = self.query_one(OptionList).highlighted
        if at is not None and at < len(self._found):
            self.dismiss(self._found[at].file)

    def action_leave(self) -> None:
        """Find nothing."""
        self.dismiss(None)

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
        self.query_one(".note", Static).update("" if self._found else self._words.phrase("find_none"))

    def _line(self, entry: Entry) -> Styled:
        authority = self._index.authorities.get(entry.authority)
        line = Styled(visible(entry.name), no_wrap=True, overflow="ellipsis")
        return line.append(f"  {visible(authority.name if authority else entry.authority)}", style="dim")
