"""The last line: keys of what can be done just now, as many as find room; a click does the same."""

from collections.abc import Sequence

from rich.cells import cell_len
from rich.text import Text as Styled
from textual import events
from textual.message import Message
from textual.widget import Widget

from tui.keys import Action
from tui.wording import Wording


class KeyLine(Widget):
    """Shows the heaviest actions, in the order of the table."""

    class Clicked(Message):
        """A key was clicked."""

        def __init__(self, action: str) -> None:
            super().__init__()
            self.action = action

    def __init__(self, words: Wording) -> None:
        super().__init__(id="keys")
        self._words = words
        self._actions: tuple[Action, ...] = ()

    def show(self, actions: tuple[Action, ...]) -> None:
        """Show keys of these actions; nothing is painted where they are the same."""
        if actions != self._actions:
            self._actions = actions
            self.refresh()

    def render(self) -> Styled:
        """Give the keys for the width there is."""
        return keys_in(self.size.width, self._words, self._actions)

    def on_click(self, event: events.Click) -> None:
        """Tell which key was clicked."""
        action = action_at(event.x, self.size.width, self._words, self._actions)
        if action:
            self.post_message(self.Clicked(action))


def keys_in(width: int, words: Wording, actions: Sequence[Action]) -> Styled:
    """Give the keys for so many cells."""
    line = Styled(" ", no_wrap=True)
    for action, word in _chosen(width, words, actions):
        line.append(action.shown, style="bold").append(f" {word}  ")
    return line


def action_at(column: int, width: int, words: Wording, actions: Sequence[Action]) -> str:
    """Give the action whose key stands in a column of the line; empty where there is none."""
    end = 1
    for action, word in _chosen(width, words, actions):
        start, end = end, end + cell_len(action.shown + word) + 3
        if start <= column < end - 2:
            return action.id
    return ""


def _chosen(width: int, words: Wording, actions: Sequence[Action]) -> list[tuple[Action, str]]:
    """Give the actions that find room, the heaviest first chosen, in their order, with what they are called."""
    texts = {action.id: words.phrase(f"do_{action.id}") for action in actions if action.weight}
    chosen: set[str] = set()
    room = width - 1
    for action in sorted(actions, key=lambda action: -action.weight):
        needed = cell_len(action.shown + texts.get(action.id, "")) + 3
        if action.weight and needed <= room:
            chosen.add(action.id)
            room -= needed
    return [(action, texts[action.id]) for action in actions if action.id in chosen]
