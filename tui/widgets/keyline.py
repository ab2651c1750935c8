"""The last line: keys of what can be done just now, as many as find room."""

from collections.abc import Sequence

from rich.cells import cell_len
from rich.text import Text as Styled
from textual.widget import Widget

from tui.keys import Action
from tui.wording import Wording


class KeyLine(Widget):
    """Shows the heaviest actions, in the order of the table."""

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


def keys_in(width: int, words: Wording, actions: Sequence[Action]) -> Styled:
    """Give the keys that find room in so many cells, the heaviest first chosen."""
    texts = {action.id: (action.shown, words.phrase(f"do_{action.id}")) for action in actions if action.weight}
    chosen: set[str] = set()
    room = width - 1
    for action in sorted(actions, key=lambda action: -action.weight):
        needed = sum(map(cell_len, texts.get(action.id, ()))) + 3
        if action.weight and needed <= room:
            chosen.add(action.id)
            room -= needed
    line = Styled(" ", no_wrap=True)
    for action in actions:
        if action.id in chosen:
            key, word = texts[action.id]
            line.append(key, style="bold").append(f" {word}  ")
    return line
