"""Processes killed while saving, disks that are full, folders that are read-only, two writers at once."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

FILE = "items/a/b.yaml"
PROGRAMS = Path(__file__).parent / "programs"
NOBODY = 65534

pytestmark = pytest.mark.skipif(os.name == "nt", reason="fork, signals, limits and mounts are POSIX")


def run(program: str, *arguments: object, inside: tuple[str, ...] = ()) -> str:
    command = [*inside, sys.executable, "-W", "error", str(PROGRAMS / f"{program}.py"), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def root(tmp_path) -> Path:
    return catalogue(tmp_path)


@pytest.fixture
def open_root() -> Iterator[Path]:
    """A catalogue in a folder that every user may reach."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield catalogue(folder)
    shutil.rmtree(folder)


def catalogue(root: Path) -> Path:
    (root / FILE).parent.mkdir(parents=True)
    (root / FILE).write_text("a: 0", "utf-8")
    return root


def on_a_small_disk(then: str = "") -> tuple[str, ...]:
    """Give the words that run a command in a place of its own, where $1 is a disk of 64 KiB with a catalogue."""
    script = f"mount -t tmpfs -o size=64k none $0 && mkdir -p $0/items/a && printf 'a: 0' >$0/{FILE} && {then} exec "
    probe = ("unshare", "-rm", "sh", "-c", "mount -t tmpfs none /tmp")
    if not shutil.which("unshare") or subprocess.run(probe, capture_output=True, check=False).returncode:
        pytest.skip("no disk may be mounted here")
    return ("unshare", "-rm", "sh", "-c", f'{script}"$@"')


def test_sixty_kills_leave_the_old_or_the_new_file_whole(tmp_path) -> None:
    report = json.loads(run("killed_while_saving", tmp_path, 60))
    assert (report["torn"], report["left_after_opening"]) == (0, 0)
    assert report["left_by_the_dead"] > 0, "no kill met a writer in the middle"


def test_a_full_disk_leaves_the_old_file_and_says_so(tmp_path) -> None:
    inside = (*on_a_small_disk(), str(tmp_path))
    report = json.loads(run("saving_once", tmp_path, 100_000, 0, 0, inside=inside))
    assert report == {
        "message": f"{FILE} was not saved: the disk is full",
        "same": True,
        "files": ["b.yaml"],
    }


def test_a_limit_on_file_sizes_leaves_the_old_file_and_says_so(root) -> None:
    report = json.loads(run("saving_once", root, 100_000, 50_000, 0))
    assert report["message"].endswith("it is larger than is allowed")
    assert (report["same"], report["files"]) == (True, ["b.yaml"])


def test_a_read_only_disk_says_so(tmp_path) -> None:
    inside = (*on_a_small_disk("mount -o remount,ro $0 &&"), str(tmp_path))
    report = json.loads(run("saving_once", tmp_path, 10, 0, 0, inside=inside))
    assert report["message"].endswith("the file or its folder is read-only")
    assert (report["same"], report["files"]) == (True, ["b.yaml"])


@pytest.mark.parametrize(("folder", "file"), [(0o555, 0o666), (0o777, 0o444)], ids=["folder", "file"])
def test_what_is_read_only_stays_as_it_is(open_root, folder, file) -> None:
    (open_root / ".keli").mkdir()
    (open_root / ".keli").chmod(0o777)
    (open_root / FILE).chmod(file)
    (open_root / FILE).parent.chmod(folder)
    user = NOBODY if os.geteuid() == 0 else 0  # root may write everywhere
    report = json.loads(run("saving_once", open_root, 10, 0, user))
    assert report["message"].endswith("the file or its folder is read-only")
    assert (report["same"], report["files"]) == (True, ["b.yaml"])
    (open_root / FILE).parent.chmod(0o755)


def test_two_writers_at_once_lose_nothing(root) -> None:
    times = 60
    (root / FILE).write_text("", "utf-8")
    command = [sys.executable, "-W", "error", str(PROGRAMS / "racing.py"), str(root)]
    writers = [subprocess.Popen([*command, name, str(times)]) for name in "ab"]
    assert [writer.wait(60) for writer in writers] == [0, 0]
    lines = (root / FILE).read_text("utf-8").splitlines()
    for name in "ab":
        assert [line for line in lines if line.startswith(name)] == [f"{name} {number}" for number in range(times)]
    assert [path.name for path in (root / FILE).parent.iterdir()] == ["b.yaml"]
