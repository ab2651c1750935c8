"""How the app looks and speaks: the next theme, borders, language; what is chosen is kept in one's settings."""

import os
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

from rich.terminal_theme import TerminalTheme

from catalog.findings.words import Language
from tui.session.preferences import CHOICES, THEMES, keep
from tui.wording import phrase

if TYPE_CHECKING:
    from tui.screens.main import MainScreen

ON_LIGHT = TerminalTheme(
    (247, 247, 247),
    (0, 0, 0),
    [
        (0, 0, 0),
        (165, 20, 20),
        (30, 95, 20),
        (120, 75, 0),
        (40, 75, 170),
        (115, 50, 150),
        (0, 90, 120),
        (247, 247, 247),
    ],
)
"""What red, yellow and so on are on a light ground: textual's yellow could hardly be read there."""
_CURSORS = {"block-cursor-blurred-text-style": "underline"}
"""The line at hand of a list without the focus, where no ground of its own tells it: in the terminal's own colours."""
_FRAMES = {"lines": {"frame": "round", "rule": "solid"}, "ascii": {"frame": "ascii", "rule": "ascii"}}


class Looks:
    """Changes how a main screen looks."""

    def __init__(self, screen: "MainScreen") -> None:
        self._screen = screen

    def next_theme(self) -> None:
        """Take the next theme."""
        now = next((name for name, theme in THEMES.items() if theme == self._screen.keli.theme), "")
        name = self._keep("theme", now)
        self._screen.keli.theme = THEMES[name]

    def next_borders(self) -> None:
        """Draw borders of lines, or of ASCII characters."""
        self._screen.keli.borders = self._keep("borders", self._screen.keli.borders)
        self._screen.keli.refresh_css()

    def next_language(self) -> None:
        """Speak the other language."""
        language = Language(self._keep("language", self._screen.desk.language))
        self._screen.keli.call_later(self._screen.keli.speak, language)

    def _keep(self, name: str, now: str) -> str:
        """Keep the choice behind the one of now, and give it; it holds at least until the end."""
        choices = CHOICES[name]
        value = choices[(choices.index(now) + 1) % len(choices)] if now in choices else choices[0]
        self._screen.act(lambda: keep(self._screen.keli.settings, name, value))
        self._screen.say(phrase(f"chosen_{name}", value=phrase(f"chosen_{value}")))
        return value


def cursors(theme: str) -> Mapping[str, str]:
    """Give what tells the line at hand in one of textual's themes beyond what that does."""
    return _CURSORS if theme == THEMES["terminal"] else {}


def frames(borders: str) -> Mapping[str, str]:
    """Give the kinds of borders as variables of style sheets."""
    return _FRAMES[borders]


def usual_borders(environ: Mapping[str, str] = os.environ) -> str:
    """Give ASCII where lines would come out as something else: no UTF-8, or the old console of Windows."""
    encoding = (getattr(sys.__stdout__, "encoding", "") or "").lower().replace("-", "")
    is_old_console = os.name == "nt" and not {"WT_SESSION", "TERM_PROGRAM"} & environ.keys()
    return "ascii" if is_old_console or encoding not in ("utf8", "") else "lines"
