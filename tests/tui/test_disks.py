"""Whatever befalls the disks, the app goes on, keeps what was typed and says what is the matter."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "city"
PROGRAM = Path(__file__).parent / "programs" / "on_a_disk.py"
FILE = "items/qingshi-amr/qingshi-amr--food-business-renew.yaml"
TYPED = ["enter", "end", "x"]
Play = Callable[..., list[str]]

pytestmark = pytest.mark.skipif(os.name == "nt", reason="mounts are POSIX")


@pytest.fixture
def play(tmp_path: Path) -> Play:
    """Play steps on a catalogue and a journal that have disks of their own; their files are kept afterwards."""
    probe = ("unshare", "-rm", "sh", "-c", "mount -t tmpfs none /tmp")
    if not shutil.which("unshare") or subprocess.run(probe, capture_output=True, check=False).returncode:
        pytest.skip("no disk may be mounted here")
    city, state, kept = (tmp_path / name for name in ("city", "state", "kept"))
    for folder in (city, state):
        folder.mkdir()
    script = (
        "mount -t tmpfs -o size=4m none $1 && mount -t tmpfs -o size=256k none $2 && cp -r $3/. $1 && "
        '"$5" -W error "$6" $1 $2 "$7"; code=$?; cp -r $1 $4; exit $code'
    )

    def played(*steps: str) -> list[str]:
        command = ["unshare", "-rm", "sh", "-c", script, "sh", city, state, EXAMPLE, kept, sys.executable, PROGRAM]
        done = subprocess.run(
            [*map(str, command), json.dumps(steps)],
            capture_output=True,
            check=False,
            text=True,
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        assert (done.returncode, done.stderr) == (0, "")
        seen: list[str] = json.loads(done.stdout)
        return seen

    return played


def test_a_full_disk_is_told_and_what_was_typed_is_saved_once_there_is_room(play: Play, tmp_path: Path) -> None:
    told, after, saved = play(*TYPED, "fill", "ctrl+s", "look", "escape", "look", "free", "ctrl+s", "look")
    for words in ("磁盘满了", "处理好以后再试一次", "刚才写的内容还在这里"):
        assert words in told
    assert "未保存" in after
    assert "经营许可延续x" in after
    assert "已保存" in saved
    assert "经营许可延续x" in (tmp_path / "kept" / FILE).read_text("utf-8")


def test_a_disk_that_became_read_only_is_told(play: Play, tmp_path: Path) -> None:
    told, saved = play(*TYPED, "lock", "ctrl+s", "look", "escape", "unlock", "ctrl+s", "look")
    assert "是只读的" in told
    assert "已保存" in saved
    assert "经营许可延续x" in (tmp_path / "kept" / FILE).read_text("utf-8")


@pytest.mark.parametrize(("hinder", "why"), [("fill-state", "磁盘满了"), ("lock-state", "只读")])
def test_a_journal_without_room_is_told_and_ends_nothing(play: Play, tmp_path: Path, hinder: str, why: str) -> None:
    told, saved = play(hinder, *TYPED, "note", "look", "ctrl+s", "look")
    assert "没有记入草稿" in told
    assert why in told
    assert "已保存" in saved
    assert "经营许可延续x" in (tmp_path / "kept" / FILE).read_text("utf-8")


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


def test_a_disk_without_room_for_anything_lets_one_read_and_leave(play: Play) -> None:
    (seen,) = play(
        "fill", "fill-state", *TYPED, "note", "f5", "escape", "f6", "escape", "look", "ctrl+q", "down", "enter"
    )
    assert "未保存" in seen
