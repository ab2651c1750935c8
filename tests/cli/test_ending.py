"""How keli ends when something is not as it should be: interrupted, unread, wrong inside."""

import os
import pty
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

CITY = Path(__file__).parents[2] / "examples" / "city"
CRASHING = """
import sys
from cli import __main__, language
language.install(language.choose(sys.argv[1:], {}))
sys.excepthook = __main__._report_bug
raise LookupError("甲")
"""


@pytest.mark.parametrize(("language", "word"), [("zh", "日志"), ("en", "log")])
def test_a_bug_ends_with_3_and_leaves_a_log(language, word, environ, tmp_path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", CRASHING, "--lang", language],
        check=False,
        capture_output=True,
        encoding="utf-8",
        env={**environ, "XDG_STATE_HOME": str(tmp_path), "HOME": str(tmp_path)},
    )
    assert (done.returncode, done.stdout) == (3, "")
    assert "Traceback" not in done.stderr
    assert "LookupError: 甲" in done.stderr
    assert word in done.stderr
    (log,) = tmp_path.rglob("*.log")
    assert str(log) in done.stderr
    text = log.read_text("utf-8")
    assert "Traceback" in text
    assert f"arguments: ['--lang', '{language}']" in text


def test_a_log_is_written_somewhere_even_without_a_home(environ, tmp_path) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    nowhere = str(tmp_path / "file" / "home")
    done = subprocess.run(
        [sys.executable, "-c", CRASHING],
        check=False,
        capture_output=True,
        encoding="utf-8",
        env={**environ, "XDG_STATE_HOME": nowhere, "HOME": nowhere, "TMPDIR": str(tmp_path)},
    )
    assert done.returncode == 3
    assert len(list(tmp_path.rglob("*.log"))) == 1


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_ends_with_130_and_without_a_word(jobs, environ, tmp_path) -> None:
    argv = ["export", "--all", "--format", "pdf", "-j", jobs, "-C", str(CITY), "-o", str(tmp_path)]
    started = subprocess.Popen(
        [sys.executable, "-m", "cli", *argv],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env=environ,
        start_new_session=True,
    )
    until(lambda: any(tmp_path.iterdir()))
    os.killpg(started.pid, signal.SIGINT)  # a terminal tells the whole group
    _, said = started.communicate(timeout=120)
    assert started.returncode == 130
    assert "Traceback" not in said
    assert len(list(tmp_path.iterdir())) < len(list(CITY.glob("items/*/*.yaml")))


CHILDREN = Path("/proc/self/task", str(os.getpid()), "children")


@pytest.mark.skipif(not CHILDREN.exists(), reason="this system does not tell which processes one has started")
def test_ctrl_c_while_processes_begin_leaves_no_traceback_of_theirs(environ, tmp_path) -> None:
    argv = ["export", "--all", "-j", "3", "-C", str(CITY), "-o", str(tmp_path)]
    started = subprocess.Popen(
        [sys.executable, "-m", "cli", *argv],
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env=environ,
        start_new_session=True,
    )
    until(Path(f"/proc/{started.pid}/task/{started.pid}/children").read_text)
    os.killpg(started.pid, signal.SIGINT)
    _, said = started.communicate(timeout=120)
    assert started.returncode == 130
    assert "Traceback" not in said


def until(done, seconds: float = 120) -> None:
    end = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < end
        time.sleep(0.02)


@pytest.mark.parametrize(
    "argv", [["schema", "item"], ["explain"], ["explain", "YML001"], ["--help"], ["show", "-C", CITY]]
)
def test_a_reader_that_has_gone_is_no_mistake(argv, environ) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "cli", *map(str, argv)],
        check=False,
        stdout=writing,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env=environ,
    )
    os.close(writing)
    assert done.returncode == 1  # as click ends where nobody reads any more
    assert done.stderr == ""


def in_terminal(argv, env) -> str:
    """Run keli with a terminal for its output, and give what it wrote there."""
    ours, theirs = pty.openpty()
    with subprocess.Popen([sys.executable, "-m", "cli", *argv], stdout=theirs, stderr=theirs, env=env) as started:
        os.close(theirs)
        text = b"".join(read(ours))  # all the while: it would wait for who does not read
    os.close(ours)
    assert started.returncode in (0, 1)
    return text.decode("utf-8")


def read(terminal):
    with suppress(OSError):  # as a terminal ends
        while some := os.read(terminal, 4096):
            yield some


@pytest.fixture
def warned(root):
    (root / "keli.toml").write_bytes(b"\xef\xbb\xbf" + (root / "keli.toml").read_bytes())
    return str(root / "keli.toml")


def colours(text: str) -> bool:
    return "\x1b[33m\x1b[1mwarning" in text


def test_colours_are_for_terminals_unless_nobody_wants_them(warned, environ) -> None:
    assert colours(in_terminal(["check", warned], environ))
    assert not colours(in_terminal(["check", warned], {**environ, "NO_COLOR": "1"}))
    assert not colours(in_terminal(["check", warned, "--color", "never"], environ))
    assert colours(in_terminal(["check", warned, "--color", "always"], {**environ, "NO_COLOR": "1"}))


def test_a_file_or_pipe_gets_colours_only_when_asked(keli, warned) -> None:
    assert not colours(keli("check", warned).stdout)
    assert colours(keli("check", warned, "--color", "always").stdout)
    assert colours(keli("check", warned, "--color", "always", NO_COLOR="1").stdout)


@pytest.mark.parametrize("argv", [["check", CITY], ["show", "-C", CITY], ["schema", "item"]])
def test_a_full_disk_is_no_bug_of_keli(argv, environ) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "cli", *map(str, argv), "--lang", "zh"],
            check=False,
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            env=environ,
        )
    assert (done.returncode, done.stderr.splitlines()[0]) == (2, "输出 读写不了：磁盘满了")


@pytest.mark.parametrize(
    "argv", [["check", CITY, "-o"], ["schema", "item", "-o"], ["export", "yunling-hrss--social-card", "-C", CITY, "-o"]]
)
def test_a_place_that_cannot_be_written_is_named(argv, environ, tmp_path) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    place = tmp_path / "file" / "report"
    done = subprocess.run(
        [sys.executable, "-m", "cli", *map(str, argv), str(place), "--lang", "zh"],
        check=False,
        capture_output=True,
        encoding="utf-8",
        env=environ,
    )
    assert done.returncode == 2
    assert str(tmp_path / "file") in done.stderr
    assert "故障" not in done.stderr


def test_a_closed_output_does_not_change_the_verdict(environ) -> None:
    command = f"{sys.executable} -m cli check {CITY} >&-"
    done = subprocess.run(["sh", "-c", command], check=False, capture_output=True, encoding="utf-8", env=environ)
    assert (done.returncode, done.stderr) == (0, "")
