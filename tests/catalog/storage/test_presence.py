"""Two who edit one catalogue are told of each other; whoever died is forgotten, and no link leads anywhere."""

import os
from pathlib import Path

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
    (folder / "a.json").write_text('[]\n{"who": 1}\n{"who": "x", "since": "y"}\n', "utf-8")
    (folder / "b.json").symlink_to("/etc/passwd")
    assert Presence(tmp_path).others() == ()
