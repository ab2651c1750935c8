"""What a terminal can do, asked of one that answers as real ones do; what is amiss comes with what to change."""

import os
import threading
from collections.abc import Callable

import pytest

pty = pytest.importorskip("pty", reason="Windows has no pseudo terminals")

from cli.terminal import Terminal, asked, colours_of, looked_at, verdicts  # noqa: E402  # where there are terminals

GOOD = Terminal(1, has_kitty_keyboard=False, colours="true", encoding="utf-8")


@pytest.fixture
def answering() -> Callable[[bytes], bytes]:
    """Be a terminal that gives one answer to all that it is asked; what it was told is not echoed."""

    def ask(answer: bytes) -> bytes:
        terminal, program = pty.openpty()

        def reply() -> None:
            os.read(terminal, 100)
            os.write(terminal, answer)

        threading.Thread(target=reply, daemon=True).start()
        with os.fdopen(program, "r+b", buffering=0) as both:
            try:
                return asked(both, both, seconds=0.3)  # type: ignore[arg-type]  # only its number is used
            finally:
                os.close(terminal)

    return ask


@pytest.mark.parametrize(
    "answer", [b"\x1b[1;2R\x1b[?62;22c", b"\x1b[1;3R\x1b[?0u\x1b[?62;22c", b"\x1b[9;2R\x1b[?1;2c", b"nonsense", b""]
)
def test_what_the_terminal_answers_is_read_and_a_mute_one_is_not_waited_for(answering, answer: bytes) -> None:
    assert answering(answer) == answer


def test_without_a_terminal_nothing_is_asked() -> None:
    assert looked_at() is None


@pytest.mark.parametrize(
    ("environ", "colours"),
    [
        ({"TERM": "xterm-256color"}, "256"),
        ({"TERM": "xterm", "COLORTERM": "truecolor"}, "true"),
        ({"TERM": "xterm", "NO_COLOR": ""}, "none"),
        ({"TERM": "dumb"}, "none"),
        ({"TERM": "linux"}, "16"),
        ({}, "16"),
    ],
)
def test_the_environment_says_how_many_colours_there_are(environ: dict[str, str], colours: str) -> None:
    assert colours_of(environ) == colours


def test_nothing_is_to_be_changed_where_all_is_well() -> None:
    assert [verdict.advice for verdict in verdicts(GOOD, {})] == ["", "", "", ""]


@pytest.mark.parametrize(
    ("terminal", "environ", "advice"),
    [
        (Terminal(2, has_kitty_keyboard=False, colours="true", encoding="utf-8"), {}, "one cell"),
        (Terminal(1, has_kitty_keyboard=False, colours="16", encoding="utf-8"), {}, "theme"),
        (Terminal(1, has_kitty_keyboard=False, colours="true", encoding="gbk"), {}, "UTF-8"),
        (Terminal(1, has_kitty_keyboard=False, colours="true", encoding="?"), {}, "UTF-8"),
        (
            Terminal(1, has_kitty_keyboard=True, colours="true", encoding="utf8"),
            {"TEXTUAL_DISABLE_KITTY_KEY": "0"},
            "Unset",
        ),
    ],
)
def test_what_is_amiss_comes_with_what_to_change(terminal: Terminal, environ: dict[str, str], advice: str) -> None:
    (told,) = [verdict.advice for verdict in verdicts(terminal, environ) if verdict.advice]
    assert advice in told
