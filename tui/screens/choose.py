"""Choosing from a list that is narrowed down by typing: one of it, or several with marks."""

from collections.abc import Sequence
from typing import Any, ClassVar

from msgspec import Struct
from rich.cells import cell_len
from rich.text import Text as Styled
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option as Line

from exporters.text.cells import cut, squeeze, wrap
from tui.form.choices import Option
from tui.ime import ImeInput
from tui.screens.box import fit_list, room_for_line
from tui.widgets.stepping import step
from tui.wording import Wording

_BLANKS = ("space", "ideographic_space")
"""The second is what an input method types."""
_MARK = 4
"""Cells of a mark."""
_MOST = 200
"""Lines that are shown at once; typing finds the others."""


class Question(Struct, frozen=True):
    """What is chosen."""

    title: str
    options: Sequence[Option]
    chosen: tuple[Any, ...]
    several: bool
    clear: str = "choose_clear"
    """The phrase that chooses nothing; empty where something must be chosen."""
    keys: str = ""
    """The phrase that names the keys, where leaving does something else than letting all be as it is."""
    typed: str = ""
    """What was typed already."""


class MarkingInput(ImeInput):
    """A field in which a blank is not typed, for it marks a line."""

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Leave the blank to the screen."""
        return key not in _BLANKS and super().check_consume_key(key, character)


class ChooseScreen(ModalScreen[tuple[Any, ...] | None]):
    """Gives what was chosen, empty for nothing; None where it was left."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("down", "step(1)", show=False, priority=True),
        Binding("up", "step(-1)", show=False, priority=True),
        Binding("enter", "choose", show=False, priority=True),
        Binding(",".join(_BLANKS), "mark", show=False, priority=True),
    ]

    def __init__(self, question: Question, words: Wording) -> None:
        super().__init__()
        self._question = question
        self._words = words
        self._marked = list(question.chosen)
        self._fitting: list[Option] = []
        self._count = 0

    def compose(self) -> ComposeResult:
        """Lay out the field and the list."""
        with Vertical(classes="box") as box:
            box.border_title = Styled(self._question.title).plain.replace("[", "\\[")
            keys = self._question.keys or ("choose_some" if self._question.several else "choose_one")
            box.border_subtitle = self._words.phrase(keys)
            field = MarkingInput if self._question.several else ImeInput
            prompt = self._words.phrase("choose_prompt")
            yield field(self._question.typed, placeholder=prompt, compact=True, select_on_focus=False)
            yield OptionList(markup=False, compact=True)
            yield Static(markup=False, classes="note")

    def on_mount(self) -> None:
        """Show everything, at what is chosen now."""
        self._show(self._question.typed)
        self.query_one(OptionList).can_focus = False
        for at, option in enumerate(self._fitting):
            if option.value in self._question.chosen:
                self.query_one(OptionList).highlighted = at
                break

    def on_resize(self, event: events.Resize) -> None:
        """Fit the list into the new height."""
        fit_list(self, event.size.height)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list down."""
        self._show(event.value)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take what was clicked."""
        self.query_one(OptionList).highlighted = event.option_index
        if self._question.several:
            self.action_mark()
        else:
            self.action_choose()

    def on_option_list_option_highlighted(self) -> None:
        """Tell of another line."""
        self._tell()

    def action_step(self, by: int) -> None:
        """Go to the next line or the one before."""
        step(self.query_one(OptionList), by)

    def action_mark(self) -> None:
        """Mark the line at hand, or take its mark away."""
        option = self._at_hand()
        if self._question.several and option is not None:
            if option.value in self._marked:
                self._marked.remove(option.value)
            else:
                self._marked.append(option.value)
            self._show(self.query_one(ImeInput).value, self.query_one(OptionList).highlighted or 0)

    def action_choose(self) -> None:
        """Give what is chosen."""
        option = self._at_hand()
        if self._question.several:
            order = [option.value for option in self._question.options]
            known = [value for value in order if value in self._marked]
            self.dismiss((*known, *(value for value in self._marked if value not in order)))
        elif option is not None:
            self.dismiss(() if option.value is None else (option.value,))

    def action_leave(self) -> None:
        """Leave things as they are."""
        self.dismiss(None)

    def _at_hand(self) -> Option | None:
        at = self.query_one(OptionList).highlighted
        return self._fitting[at] if at is not None and at < len(self._fitting) else None

    def _show(self, wanted: str, at: int = 0) -> None:
        clear = [Option(None, self._words.phrase(self._question.clear))] if self._can_clear(wanted) else []
        fitting = [option for option in self._question.options if option.fits(wanted)]
        self._fitting = [*fitting[:_MOST], *clear]
        listed = self.query_one(OptionList)
        listed.clear_options()
        room = room_for_line(self.app.size.width)
        listed.add_options([Line(self._line(option, room)) for option in self._fitting])
        listed.highlighted = min(at, len(self._fitting) - 1) if self._fitting else None
        self._count = len(fitting)
        self._tell()

    def _tell(self) -> None:
        """Tell of the line at hand in full where it is cut, and how many lines are not shown."""
        option, room = self._at_hand(), room_for_line(self.app.size.width)
        whole = f"{option.label}  {option.note}" if option else ""
        lines = [*(wrap(whole, room) if cell_len(whole) > room - _MARK else ()), self._note(self._count)]
        self.query_one(".note", Static).update(Styled("\n".join(line for line in lines if line)))

    def _can_clear(self, wanted: str) -> bool:
        return bool(self._question.clear) and not self._question.several and not wanted

    def _note(self, count: int) -> str:
        if not count:
            return self._words.phrase("choose_none")
        return self._words.phrase("choose_more", count=count - _MOST) if count > _MOST else ""

    def _line(self, option: Option, room: int) -> Styled:
        mark = ("[x] " if option.value in self._marked else "[ ] ") if self._question.several else ""
        note = cut(option.note, room // 2)
        label = squeeze(option.label, room - len(mark) - cell_len(note) - 2)
        line = Styled(mark + label)
        return line.append(f"  {note}", style="dim") if note else line
