"""Two who edit one catalogue are told of each other; whoever died is forgotten, and no link leads anywhere."""

import subprocess
import sys
from pathlib import Path

from catalog.storage.presence import Presence

EDITS = """
import sys, pathlib
from catalog.storage.presence import Presence
own = Presence(pathlib.Path(sys.argv[1]))
own.begin()
print("there", flush=True)
sys.stdin.read()
"""


def test_others_are_told_while_they_live_and_forgotten_when_they_die(tmp_path: Path) -> None:
    own = Presence(tmp_path)
    own.begin()
    assert own.others() == ()
    command = [sys.executable, "-c", EDITS, str(tmp_path)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=Path(__file__).parents[3]
    ) as other:
        assert other.stdout is not None
        other.stdout.readline()
        assert len(own.others()) == 1
        other.kill()
    assert own.others() == ()
    own.end()
    assert [path.name for path in (tmp_path / ".keli/present").iterdir()] == [".gitignore"]


def test_one_who_leaves_is_forgotten(tmp_path: Path) -> None:
    one, other = Presence(tmp_path), Presence(tmp_path)
    one.begin()
    other.begin()
    assert len(one.others()) == 1
    other.end()
    assert one.others() == ()
    one.end()


def test_a_link_leads_nowhere(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (tmp_path / "city").mkdir()
    (tmp_path / "city" / ".keli").symlink_to(outside)
    own = Presence(tmp_path / "city")
    own.begin()
    assert own.others() == ()
    own.end()
    assert list(outside.iterdir()) == []


def test_notes_that_make_no_sense_are_passed_over(tmp_path: Path) -> None:
    folder = tmp_path / ".keli" / "present"
    folder.mkdir(parents=True)
    (folder / "a.json").write_text('[]\n{"who": 1}\n{"who": "x", "since": "y"}\n', "utf-8")
    assert Presence(tmp_path).others() == ()
    assert not (folder / "a.json").exists()
