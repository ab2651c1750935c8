"""The ten journeys of those who keep a catalogue.

1. A whole day: find, mend, preview, changes, save, commit, PDF – test_a_whole_day.
2. The same in a real terminal, with Chinese typed in – test_a_whole_day, test_in_a_terminal.
3. Killed in the middle of an edit, the next start offers the draft – test_killed_while_editing.
4. A file changed on disk meanwhile is settled on a screen of its own – test_changed_on_disk.
5. Every section of the largest example edited and undone to the byte – test_every_section.
6. On 80 columns and 24 lines – test_a_whole_day, test_screens_as_plain_text.
7. In a browser – test_in_a_browser.
8. With the keyboard alone – test_a_whole_day.
9. Every action by its key and from the list of actions – test_every_action.
10. Screens compared as plain text – test_screens_as_plain_text.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.tui.terminal import Terminal

Opening = Callable[..., Terminal]


@pytest.fixture
def terminal() -> Iterator[Opening]:
    """Open a terminal on a catalogue; it is ended afterwards."""
    opened: list[Terminal] = []

    def open_terminal(city: Path, item: str = "", size: tuple[int, int] = (100, 30)) -> Terminal:
        opened.append(Terminal(city, item, size))
        return opened[-1]

    yield open_terminal
    for one in opened:
        one.end()
