"""Asking a terminal what it can do: how wide ambiguous characters are, colours, the kitty keyboard, the encoding.

The terminal answers where it was asked, so this needs one; a mute terminal costs half a second.
"""

import codecs
import os
import re
import select
import sys
from collections.abc import Iterator, Mapping
from typing import IO

from msgspec import Struct

from cli.language import _

AMBIGUOUS = "①"
"""Two cells wide in old consoles of Windows, one elsewhere; boxes and lines are the same kind."""
_SECONDS = 0.5
_ASK = f"\r{AMBIGUOUS}\x1b[6n\r \r\x1b[?u\x1b[c"
"""Where the cursor is behind the character, whether there is a kitty keyboard, and a question that all answer."""
_CURSOR = re.compile(rb"\x1b\[\d+;(\d+)R")
_KITTY = re.compile(rb"\x1b\[\?\d+u")
_LAST = re.compile(rb"\x1b\[\?[\d;]*c")


class Terminal(Struct, frozen=True):
    """What is known of a terminal."""

    width: int | None
    """Cells of an ambiguous character; None where the terminal did not say."""
    has_kitty_keyboard: bool
    colours: str
    """`true`, `256`, `16` or `none`."""
    encoding: str


class Verdict(Struct, frozen=True):
    """One thing that was looked at, in words; with what to do where it is not as it should be."""

    said: str
    advice: str = ""


def looked_at(environ: Mapping[str, str] = os.environ) -> Terminal | None:
    """Ask the terminal one sits at; None where one sits at none."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return None
    answer = b"" if os.name == "nt" else asked(sys.stdin, sys.stdout)
    cursor = _CURSOR.search(answer)
    width = int(cursor[1]) - 1 if cursor else None
    return Terminal(width, bool(_KITTY.search(answer)), colours_of(environ), sys.stdout.encoding or "")


def asked(typed: IO[str], shown: IO[str], seconds: float = _SECONDS) -> bytes:
    """Ask, and give what the terminal answers until it has answered the last question, or time is out."""
    import termios  # not on Windows
    import tty

    descriptor = typed.fileno()
    before = termios.tcgetattr(descriptor)
    answer = b""
    try:
        tty.setcbreak(descriptor)
        os.write(shown.fileno(), _ASK.encode("utf-8"))
        while not _LAST.search(answer) and select.select([descriptor], [], [], seconds)[0]:
            answer += os.read(descriptor, 64)
    finally:
        termios.tcsetattr(descriptor, termios.TCSANOW, before)
    return answer


def colours_of(environ: Mapping[str, str]) -> str:
    """Say how many colours a terminal has, as its environment says."""
    term = environ.get("TERM", "")
    if "NO_COLOR" in environ or term == "dumb":
        return "none"
    if environ.get("COLORTERM") in ("truecolor", "24bit") or "WT_SESSION" in environ:
        return "true"
    return "256" if "256" in term else "16"


def verdicts(terminal: Terminal, environ: Mapping[str, str] = os.environ) -> Iterator[Verdict]:
    """Say of each thing whether it is as it should be."""
    yield _of_encoding(terminal)
    yield _of_width(terminal)
    yield Verdict(_("Terminal: colours: {colours}").format(colours=terminal.colours), _of_colours(terminal))
    yield _of_keyboard(terminal, environ)


def _of_encoding(terminal: Terminal) -> Verdict:
    said = _("Terminal: encoding {encoding}").format(encoding=terminal.encoding or "?")
    try:
        is_utf8 = codecs.lookup(terminal.encoding).name == "utf-8"
    except LookupError:
        is_utf8 = False
    return Verdict(
        said, "" if is_utf8 else _("Set a UTF-8 locale, as with export LC_ALL=C.UTF-8; else use ASCII borders.")
    )


def _of_width(terminal: Terminal) -> Verdict:
    if terminal.width is None:
        return Verdict(_("Terminal: it does not say how wide ambiguous characters are"))
    said = _("Terminal: ambiguous characters are {cells} wide").format(cells=terminal.width)
    advice = _('Set them to one cell in the terminal\'s settings, or borders = "ascii" in edit.toml.')
    return Verdict(said, "" if terminal.width == 1 else advice)


def _of_colours(terminal: Terminal) -> str:
    return (
        ""
        if terminal.colours != "16"
        else _('Set theme = "terminal" in edit.toml: it takes the terminal\'s own colours.')
    )


def _of_keyboard(terminal: Terminal, environ: Mapping[str, str]) -> Verdict:
    """The app switches that keyboard off, for input methods lose what they commit with it."""
    if not terminal.has_kitty_keyboard:
        return Verdict(_("Terminal: no kitty keyboard, which is well for input methods"))
    said = _("Terminal: it has the kitty keyboard, which keli leaves off for input methods")
    is_on = environ.get("TEXTUAL_DISABLE_KITTY_KEY", "1") != "1"
    return Verdict(said, _("Unset TEXTUAL_DISABLE_KITTY_KEY: with it on, typed Chinese may be lost.") if is_on else "")
