"""What shall be exported: how much, which view, which format, where to; what was chosen last stands there already."""

from collections.abc import Sequence
from typing import ClassVar

from msgspec.structs import replace
from rich.text import Text as Styled
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from exporters.text.cells import cut, fit
from tui.ime import ImeInput
from tui.screens.box import room_for_line
from tui.session.exporting import Extent, Wanted
from tui.wording import Wording

_LABEL = 10
"""Cells for a row's name."""


class ExportScreen(ModalScreen[Wanted | None]):
    """Gives what shall be exported; None where nothing shall."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f9", "leave", show=False),
        Binding("left", "turn(-1)", show=False),
        Binding("right,space", "turn(1)", show=False),
        Binding("enter", "export", show=False, priority=True),
    ]

    def __init__(self, wanted: Wanted, extents: Sequence[Extent], words: Wording) -> None:
        super().__init__()
        self._wanted = wanted
        self._extents = extents
        self._words = words

    def compose(self) -> ComposeResult:
        """Lay out the three choices and the folder."""
        with Vertical(classes="box") as box:
            box.border_title = self._words.phrase("do_export")
            box.border_subtitle = self._words.phrase("export_keys")
            yield OptionList(*(Option(self._line(row)) for row in range(3)), markup=False, compact=True)
            yield Static(self._words.phrase("export_folder"), markup=False, classes="note")
            yield ImeInput(value=self._wanted.folder, compact=True)

    def on_mount(self) -> None:
        """Begin at the first choice."""
        self.query_one(OptionList).highlighted = 0
        self.query_one(OptionList).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Note the folder."""
        self._wanted = replace(self._wanted, folder=event.value.strip() or ".")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click takes the next choice."""
        self.query_one(OptionList).highlighted = event.option_index
        self.action_turn(1)

    def action_turn(self, by: int) -> None:
        """Take the next choice of the row at hand, or the one before."""
        listed = self.query_one(OptionList)
        if listed.highlighted is not None:
            self._wanted = self._wanted.turned(listed.highlighted, by, self._extents)
            for row in range(3):  # another view may have other formats
                listed.replace_option_prompt_at_index(row, self._line(row))

    def action_export(self) -> None:
        """Give what is wanted."""
        self.dismiss(self._wanted)

    def action_leave(self) -> None:
        """Export nothing."""
        self.dismiss(None)

    def _line(self, row: int) -> Styled:
        wanted, say = self._wanted, self._words.phrase
        values = (say(f"extent_{wanted.extent}"), say(f"view_{wanted.view}"), wanted.form.upper())
        name = say(("export_extent", "export_view", "export_format")[row])
        return Styled(f"{fit(name, _LABEL)} ‹ {cut(values[row], room_for_line(self.app.size.width) - _LABEL - 5)} ›")
