"""Two who edit one catalogue are told of each other; whoever died is forgotten, and no link leads anywhere."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from catalog.storage.presence import Presence

FOLDER = ".keli/present"


def test_others_are_told_while_they_freshen_their_notes_and_forgotten_when_they_do_not(tmp_path: Path) -> None:
    own, other = Presence(tmp_path), Presence(tmp_path)
    own.freshen()
    assert own.others() == ()
    other.freshen()
    assert len(own.others()) == 1
    for path in (tmp_path / FOLDER).glob("*.json"):
        os.utime(path, (path.stat().st_atime, path.stat().st_mtime - 60))
    own.freshen()
    assert own.others() == ()
    assert len(list((tmp_path / FOLDER).glob("*.json"))) == 1


@pytest.mark.skipif(os.name == "nt", reason="a process is not asked there whether it lives")
def test_one_who_was_killed_on_this_machine_is_forgotten_at_once(tmp_path: Path) -> None:
    own, other = Presence(tmp_path), Presence(tmp_path)
    other.freshen()
    assert len(own.others()) == 1
    with subprocess.Popen([sys.executable, "-c", ""]) as ended:
        pass
    (path,) = (tmp_path / FOLDER).glob("*.json")
    left = json.loads(path.read_text("utf-8"))
    path.write_text(json.dumps({**left, "machine": "elsewhere", "process": ended.pid}), "utf-8")
    assert len(own.others()) == 1
    path.write_text(json.dumps({**left, "process": ended.pid}), "utf-8")
    assert own.others() == ()
    assert not path.exists()


@pytest.mark.skipif(os.name == "nt", reason="modes are POSIX")
def test_other_users_can_read_who_edits(tmp_path: Path) -> None:
    Presence(tmp_path).freshen()
    (note,) = (tmp_path / FOLDER).glob("*.json")
    assert note.stat().st_mode & 0o444 == 0o444


def test_one_who_comes_back_after_a_sleep_is_told_again(tmp_path: Path) -> None:
    own, other = Presence(tmp_path), Presence(tmp_path)
    for one in (own, other):
        one.freshen()
    other.end()
    assert own.others() == ()
    other.freshen()
    assert len(own.others()) == 1
    other.end()
    own.end()
    assert [path.name for path in (tmp_path / FOLDER).iterdir()] == [".gitignore"]


def test_a_link_leads_nowhere(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (tmp_path / "city").mkdir()
    (tmp_path / "city" / ".keli").symlink_to(outside)
    own = Presence(tmp_path / "city")
    own.freshen()
    assert own.others() == ()
    own.end()
    assert list(outside.iterdir()) == []


def test_notes_that_make_no_sense_are_passed_over(tmp_path: Path) -> None:
    folder = tmp_path / FOLDER
    folder.mkdir(parents=True)
    (folder / "a.json").write_text(
        '[]\n{"who": 1}\n{"who": "x", "since": "y"}\n{"process": -1}\n{"process": 9e99}\n', "utf-8"
    )
    (folder / "b.json").symlink_to("/etc/passwd")
    assert Presence(tmp_path).others() == ()
