"""Whatever befalls the disks, the app goes on, keeps what was typed and says what is the matter."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from subprocess import PIPE

import pytest

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "city"
PROGRAM = Path(__file__).parent / "programs" / "on_a_disk.py"
TYPED = ["enter", "end", "x"]
Play = Callable[..., list[str]]

pytestmark = pytest.mark.skipif(os.name == "nt", reason="mounts are POSIX")


@pytest.fixture(scope="module")
def player(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[subprocess.Popen[str], Path]]:
    """Start what plays one play after the other where it may mount disks; what it complains of goes to a file."""
    probe = ("unshare", "-rm", "sh", "-c", "mount -t tmpfs none /tmp")
    if not shutil.which("unshare") or subprocess.run(probe, capture_output=True, check=False).returncode:
        pytest.skip("no disk may be mounted here")
    complaints = tmp_path_factory.mktemp("player") / "complaints"
    command = ["unshare", "-rm", sys.executable, "-W", "error", str(PROGRAM)]
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    with (
        complaints.open("w") as told,
        subprocess.Popen(command, stdin=PIPE, stdout=PIPE, stderr=told, text=True, cwd=ROOT, env=environ) as player,
    ):
        yield player, complaints
        player.communicate()
    assert (player.returncode, complaints.read_text("utf-8")) == (0, "")


@pytest.fixture
def play(player: tuple[subprocess.Popen[str], Path], known: Path, tmp_path: Path) -> Play:
    """Play steps on a catalogue and a journal that have disks of their own; the file they edit is kept."""
    process, complaints = player
    folders = [tmp_path / name for name in ("city", "state", "kept")]
    for folder in folders[:2]:
        folder.mkdir()

    def played(*steps: str) -> list[str]:
        print(json.dumps([str(EXAMPLE), str(known), *map(str, folders), steps]), file=process.stdin, flush=True)
        answer = process.stdout.readline()  # type: ignore[union-attr]  # it is a pipe
        assert complaints.read_text("utf-8") == ""
        seen: list[str] = json.loads(answer)
        return seen

    return played


def test_a_full_disk_is_told_and_what_was_typed_is_saved_once_there_is_room(play: Play, tmp_path: Path) -> None:
    told, after, saved = play(*TYPED, "fill", "ctrl+s", "look", "escape", "look", "free", "ctrl+s", "look")
    for words in ("磁盘满了", "处理好以后再试一次", "刚才写的内容还在这里"):
        assert words in told
    assert "未保存" in after
    assert "经营许可延续x" in after
    assert "已保存" in saved
    assert "经营许可延续x" in (tmp_path / "kept").read_text("utf-8")


def test_a_disk_that_became_read_only_is_told(play: Play, tmp_path: Path) -> None:
    told, saved = play(*TYPED, "lock", "ctrl+s", "look", "escape", "unlock", "ctrl+s", "look")
    assert "是只读的" in told
    assert "已保存" in saved
    assert "经营许可延续x" in (tmp_path / "kept").read_text("utf-8")


@pytest.mark.parametrize(("hinder", "why"), [("fill-state", "磁盘满了"), ("lock-state", "只读")])
def test_a_journal_without_room_is_told_and_ends_nothing(play: Play, tmp_path: Path, hinder: str, why: str) -> None:
    told, saved = play(hinder, *TYPED, "note", "look", "ctrl+s", "look")
    assert "没有记入草稿" in told
    assert why in told
    assert "已保存" in saved
    assert "经营许可延续x" in (tmp_path / "kept").read_text("utf-8")


def test_a_journal_that_cannot_be_written_any_more_lets_one_discard_and_leave(play: Play) -> None:
    another = ["ctrl+f", *"jyxkbg", "enter", "enter", "end", "x"]
    play(*TYPED, *another, "note", "fill-state", "ctrl+q", "down", "down", "enter")


def test_drafts_in_a_journal_that_became_read_only_end_nothing(play: Play) -> None:
    (seen,) = play("draft", "lock-state", "start", *TYPED, "ctrl+s", "look")
    assert "已保存" in seen


@pytest.mark.parametrize(("hinder", "said"), [("fill-state", "草稿没能恢复"), ("free-state", "已恢复")])
def test_a_draft_that_cannot_be_taken_over_is_not_said_to_be_recovered(play: Play, hinder: str, said: str) -> None:
    (seen,) = play("draft", "fill-state", "start", *([hinder] if hinder == "free-state" else []), "enter", "look")
    assert said in seen


def test_a_disk_without_room_for_anything_lets_one_read_and_keeps_what_was_typed(play: Play) -> None:
    steps = ["note", "f5", "escape", "f6", "escape", "look", "ctrl+q", "down", "enter", "look", "free-state", "note"]
    before, after = play("fill", "fill-state", *TYPED, *steps)
    assert "未保存" in before
    for words in ("没有记入草稿", "请尽快保存", "经营许可延续x"):
        assert words in after
