"""Finding an item, or anything else, by whatever one remembers of it; what one worked on last comes first."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.text import Text as Styled
from textual import events
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
from exporters.text.cells import cut, squeeze, visible
from tui.form.names import name_of_register
from tui.ime import ImeInput
from tui.screens.box import fit_list, room_for_line
from tui.widgets.stepping import step
from tui.wording import Wording

_MOST = 50
_SECONDS = 0.2
"""How often it is seen whether more has been read."""


class FindScreen(ModalScreen[Entry | None]):
    """Gives what was chosen; None where it was left.

    The index is asked for again and again: it may only be read while one types.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("down", "step(1)", show=False, priority=True),
        Binding("up", "step(-1)", show=False, priority=True),
        Binding("enter", "choose", show=False, priority=True),
    ]

    def __init__(self, index: Callable[[], Index], recent: Sequence[str], words: Wording, typed: str = "") -> None:
        super().__init__()
        self._typed = typed
        self._index = index
        self._recent = recent
        self._words = words
        self._found: tuple[Entry, ...] = ()
        self._sought_in: Index | None = None

    def compose(self) -> ComposeResult:
        """Lay out the field and what is found."""
        with Vertical(classes="box") as box:
            box.border_title = self._words.phrase("do_find")
            box.border_subtitle = self._words.phrase("find_keys")
            prompt = self._words.phrase("find_prompt")
            yield ImeInput(self._typed, placeholder=prompt, compact=True, select_on_focus=False)
            yield OptionList(markup=False, compact=True)
            yield Static(markup=False, classes="note")

    def on_mount(self) -> None:
        """Show what is typed already stands for; else what one worked on last, then the first items."""
        self.query_one(OptionList).can_focus = False
        self._show(self._typed)
        self.set_interval(_SECONDS, self._find_in_all)

    def on_resize(self, event: events.Resize) -> None:
        """Fit the list into the new height."""
        fit_list(self, event.size.height)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Find anew."""
        self._show(event.value)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take what was clicked."""
        self.dismiss(self._found[event.option_index])

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
            self.dismiss(entry)

    def action_leave(self) -> None:
        """Find nothing."""
        self.dismiss(None)

    def _at_hand(self) -> Entry | None:
        at = self.query_one(OptionList).highlighted
        return self._found[at] if at is not None and at < len(self._found) else None

    def _find_in_all(self) -> None:
        """Find anew where more has been read since."""
        if self._index() is not self._sought_in:
            self._show(self.query_one(Input).value)

    def _show(self, query: str) -> None:
        index = self._sought_in = self._index()
        found = [hit.entry for hit in find(index, query, _MOST, self._recent)]
        if not query.strip():
            first = index.entries[:_MOST]
            found += [entry for entry in first if entry.kind is Kind.ITEM and entry not in found]
        self._found = tuple(found[:_MOST])
        listed = self.query_one(OptionList)
        listed.clear_options()
        listed.add_options([Option(self._line(entry)) for entry in self._found])
        listed.highlighted = 0 if self._found else None
        self._tell()

    def _line(self, entry: Entry) -> Styled:
        """Give what was found in one line, half of which is left to its name."""
        room = room_for_line(self.app.size.width)
        whose = cut(self._whose(entry), room // 2)
        name = squeeze(entry.name, room - cell_len(whose) - 2)
        return Styled(name).append(f"  {whose}", style="dim")

    def _tell(self) -> None:
        """Tell of the line at hand in full."""
        entry = self._at_hand()
        said = f"{entry.name}\n{self._whose(entry)}  {entry.id}" if entry else self._words.phrase("find_none")
        self.query_one(".note", Static).update(Styled(visible(said)))

    def _whose(self, entry: Entry) -> str:
        """Say whose item it is, or what it is where it is none."""
        if entry.kind.is_register:
            return self._words.say(name_of_register(entry.kind))
        if entry.kind is not Kind.ITEM:
            return self._words.phrase("folder_bundles" if entry.kind is Kind.BUNDLE else "folder_bases")
        authority = self._index().authorities.get(entry.authority)
        return authority.name if authority else entry.authority
