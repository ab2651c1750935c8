"""The log of a bug: for this user only, without where they live, whatever the error says."""

import os
import stat
from pathlib import Path

import pytest

from cli.crash import write_log


@pytest.fixture
def home(tmp_path, monkeypatch) -> Path:
    for name in ("HOME", "USERPROFILE", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.delenv("XDG_STATE_HOME", raising=False)
    return tmp_path


def logged(message: str) -> tuple[tuple[str, ...], Path]:
    """Write the log of an error, and give what is said and where it is."""
    said = write_log(ValueError, ValueError(message), None)
    return said, Path(said[-1].rpartition(": ")[2])


def test_a_log_to_be_sent_in_does_not_say_where_one_lives(home) -> None:
    _, log = logged(f"{home}/data/items/a.yaml")
    assert "~/data/items/a.yaml" in log.read_text("utf-8")
    assert str(home) not in log.read_text("utf-8")


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_a_log_is_for_this_user_only(home) -> None:
    _, log = logged("x")
    assert log.is_relative_to(home)
    assert [stat.S_IMODE(one.stat().st_mode) for one in (log, log.parent)] == [0o600, 0o700]


@pytest.mark.usefixtures("home")
def test_an_error_with_odd_characters_is_said_and_logged() -> None:
    said, log = logged("\x1b[31m\ud800")
    assert "\x1b" not in "".join(said)
    assert "ValueError" in log.read_text("utf-8")


def test_where_no_log_can_stand_it_stands_elsewhere(home) -> None:
    (home / ".local").write_text("in the way", "utf-8")
    (home / "keli").write_text("in the way", "utf-8")
    (home / "Library").write_text("in the way", "utf-8")
    _, log = logged("x")
    assert log.is_file()
    assert not log.is_relative_to(home)
