"""Asking in whose name is committed, where git does not know."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from catalog.history.committing import Identity
from tui.ime import ImeInput
from tui.wording import Wording


class IdentityScreen(ModalScreen[Identity | None]):
    """Gives name and address; None where it was left."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]

    def __init__(self, words: Wording) -> None:
        super().__init__()
        self._words = words

    def compose(self) -> ComposeResult:
        """Lay out the two fields."""
        with Vertical(classes="box") as box:
            box.border_title = self._words.phrase("identity_title")
            box.border_subtitle = self._words.phrase("identity_keys")
            yield Static(self._words.phrase("identity_why"), markup=False, classes="text")
            for name in ("name", "email"):
                yield ImeInput(placeholder=self._words.phrase(f"identity_{name}"), compact=True, id=name)
            yield Static(markup=False, classes="note")

    def on_input_submitted(self, event: ImeInput.Submitted) -> None:
        """Go on to the address, or give both."""
        name, email = (self.query_one(f"#{one}", ImeInput).value.strip() for one in ("name", "email"))
        if event.input.id == "name":
            self.query_one("#email").focus()
        elif name and "@" in email and not set("<>\n") & set(name + email):
            self.dismiss(Identity(name, email))
        else:
            self.query_one(".note", Static).update(self._words.phrase("identity_lacking"))

    def action_leave(self) -> None:
        """Introduce nobody."""
        self.dismiss(None)
