"""Every action with its key, narrowed down by typing; one that cannot be done says why."""

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

from catalog.findings.words import Words
from catalog.library.readings import recalls
from exporters.text.cells import cut, fit
from tui.ime import ImeInput
from tui.keys import Action
from tui.screens.box import fit_list, room_for_line
from tui.widgets.stepping import step
from tui.wording import Wording, phrase

_KEY = 9
"""Cells for a key."""


NOT_OFFERED = frozenset({"palette", "help_here", "find_here"})
"""What one does here already, and second keys of others."""


class PaletteScreen(ModalScreen[str | None]):
    """Gives the id of an action that can be done; None where it was left."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,ctrl+p", "leave", show=False),
        Binding("down", "step(1)", show=False, priority=True),
        Binding("up", "step(-1)", show=False, priority=True),
        Binding("enter", "choose", show=False, priority=True),
    ]

    def __init__(self, actions: Sequence[Action], why_not: Callable[[str], Words | None], words: Wording) -> None:
        super().__init__()
        self._actions = [one for one in actions if one.id not in NOT_OFFERED]
        self._why_not = why_not
        self._words = words
        self._fitting: tuple[Action, ...] = ()

    def compose(self) -> ComposeResult:
        """Lay out the field and the actions."""
        with Vertical(classes="box") as box:
            box.border_title = self._words.phrase("do_palette")
            box.border_subtitle = self._words.phrase("palette_keys")
            yield ImeInput(placeholder=self._words.phrase("choose_prompt"), compact=True)
            yield OptionList(markup=False, compact=True)
            yield Static(markup=False, classes="note")

    def on_mount(self) -> None:
        """Show all actions."""
        self.query_one(OptionList).can_focus = False
        self._show("")

    def on_resize(self, event: events.Resize) -> None:
        """Fit the list into the new height."""
        fit_list(self, event.size.height)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list down."""
        self._show(event.value)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Say in full why the action at hand cannot be done, or what it does where its line is cut."""
        action = self._fitting[event.option_index]
        said, is_cut = self._said(action), cell_len(self._said(action)) > self._room(action)
        self.query_one(".note", Static).update(said if is_cut or self._why_not(action.id) else "")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Do what was clicked."""
        self.query_one(OptionList).highlighted = event.option_index
        self.action_choose()

    def action_step(self, by: int) -> None:
        """Go to the next line or the one before."""
        step(self.query_one(OptionList), by)

    def action_choose(self) -> None:
        """Give the action at hand, if it can be done."""
        at = self.query_one(OptionList).highlighted
        if at is not None and self._why_not(self._fitting[at].id) is None:
            self.dismiss(self._fitting[at].id)

    def action_leave(self) -> None:
        """Do nothing."""
        self.dismiss(None)

    def _show(self, wanted: str) -> None:
        parts = wanted.casefold().split()
        self._fitting = tuple(one for one in self._actions if all(self._has(one, part) for part in parts))
        listed = self.query_one(OptionList)
        listed.clear_options()
        listed.add_options([Option(self._line(action)) for action in self._fitting])
        listed.highlighted = 0 if self._fitting else None
        if not self._fitting:
            self.query_one(".note", Static).update(self._words.phrase("choose_none"))

    def _has(self, action: Action, part: str) -> bool:
        """Tell whether an action is found by a part of what is said of it, or by initials of what it is called."""
        return recalls(part, self._text(action).casefold(), self._words.phrase(f"do_{action.id}"))

    def _text(self, action: Action) -> str:
        """Give what an action is found by, in both languages: one may be in the wrong one."""
        said = (phrase(f"{kind}_{action.id}") for kind in ("do", "help"))
        return " ".join((*(f"{one.zh} {one.en}" for one in said), action.shown))

    def _line(self, action: Action) -> Styled:
        reason = self._why_not(action.id)
        name = self._words.phrase(f"do_{action.id}")
        line = Styled(fit(action.shown, _KEY) + " ", style="dim" if reason else "bold", no_wrap=True)
        line.append(name, style="dim" if reason else "not bold")
        return line.append(f"  {cut(self._said(action), self._room(action))}", style="dim not bold")

    def _said(self, action: Action) -> str:
        reason = self._why_not(action.id)
        return self._words.say(reason) if reason else self._words.phrase(f"help_{action.id}")

    def _room(self, action: Action) -> int:
        """Give the cells that key and name leave."""
        return room_for_line(self.app.size.width) - _KEY - 3 - cell_len(self._words.phrase(f"do_{action.id}"))
