"""One's settings: what makes sense holds, what does not is told, and a choice made in the app leaves the rest alone."""

from pathlib import Path

import pytest

from catalog.findings.errors import KeliError
from catalog.findings.words import Language
from tui.desk import Desk
from tui.form.spot import spot_of
from tui.keys import with_keys
from tui.session.memory import Memory
from tui.session.place import note_place, return_to_place
from tui.session.preferences import Preferences, keep, read_preferences
from tui.session.session import Session

RENEW = "items/qingshi-amr/qingshi-amr--food-business-renew.yaml"


def _read(folder: Path, text: str) -> Preferences:
    (folder / "edit.toml").write_text(text, "utf-8")
    return read_preferences(folder / "edit.toml")


def test_no_file_is_no_trouble(tmp_path: Path) -> None:
    assert read_preferences(tmp_path / "edit.toml") == Preferences()


def test_what_is_set_holds(tmp_path: Path) -> None:
    text = 'theme = "light"\nlanguage = "en"\nborders = "ascii"\n[keys]\nsave = "f12"\npush = "ctrl+up,ctrl+b"\n'
    read = _read(tmp_path, text.replace("ctrl+up,", ""))
    assert read == Preferences("light", "en", "ascii", {"save": "f12", "push": "ctrl+b"})
    assert {one.id: one.shown for one in with_keys(read.keys) if one.id in read.keys} == {
        "save": "F12",
        "push": "Ctrl+B",
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('theme = "pink"', "theme 不能是 pink"),
        ("theme = 1", "theme 不能是 1"),
        ('colour = "red"', "没有 colour 这一项"),
        ("keys = 3", "没有 keys 这一项"),
        ('[keys]\nfly = "f12"', "没有 fly 这个操作"),
        ('[keys]\nsave = "f1"', "F1 不能给“保存”，“帮助”已经用了"),
        ('[keys]\nsave = "ctrl+m"', "终端传不过来"),
        ("theme = ", "读写不了"),
        ("\ud800", "读写不了"),
    ],
)
def test_what_makes_no_sense_is_told_and_left_out(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "edit.toml").write_bytes(text.encode("utf-8", "surrogatepass"))
    read = read_preferences(tmp_path / "edit.toml")
    (words,) = read.troubles
    assert told in words.zh
    assert (read.theme, dict(read.keys)) == ("", {})


def test_two_actions_that_want_one_key_are_told_and_one_keeps_it(tmp_path: Path) -> None:
    read = _read(tmp_path, '[keys]\nsave = "f12"\nfind = "f12"\n')
    assert dict(read.keys) == {"find": "f12"}
    assert len(read.troubles) == 1


def test_a_key_that_an_action_gave_up_is_free_for_another(tmp_path: Path) -> None:
    read = _read(tmp_path, '[keys]\nhelp = "f12"\nsave = "f1"\n')
    assert (dict(read.keys), read.troubles) == ({"help": "f12", "save": "f1"}, ())


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", 'theme = "light"\n'),
        ('# 我的\ntheme = "dark"  # x\n[keys]\nsave = "f12"\n', '# 我的\ntheme = "light"\n[keys]\nsave = "f12"\n'),
        ('[keys]\ntheme = "f12"\n', 'theme = "light"\n[keys]\ntheme = "f12"\n'),
    ],
)
def test_a_choice_made_in_the_app_leaves_the_rest_of_the_file_alone(tmp_path: Path, before: str, after: str) -> None:
    file = tmp_path / "keli" / "edit.toml"
    if before:
        file.parent.mkdir()
        file.write_text(before, "utf-8")
    keep(file, "theme", "light")
    assert file.read_text("utf-8").replace("\n\n", "\n") == after


def test_settings_that_cannot_be_written_are_told(tmp_path: Path) -> None:
    (tmp_path / "keli").write_text("a file", "utf-8")
    with pytest.raises(KeliError):
        keep(tmp_path / "keli" / "edit.toml", "theme", "light")


def test_one_comes_back_to_where_one_was(city: Path) -> None:
    desk = Desk(Session(city), Language.ZH)
    desk.open(RENEW)
    path = ("materials", 1, "medium")
    desk.go(spot_of(desk.opened.kind, path))
    note_place(Memory(city), desk, path)
    again = Desk(Session(city), Language.ZH)
    assert return_to_place(Memory(city), again) == path
    assert (again.file, again.spot) == (RENEW, desk.spot)


@pytest.mark.parametrize("path", ["", "[", "3", '["materials", 99, "medium"]', '[{"a": 1}]'])
def test_a_place_that_is_no_more_ends_nothing(city: Path, path: str) -> None:
    memory = Memory(city)
    desk = Desk(Session(city), Language.ZH)
    memory.keep({"file": "items/gone.yaml", "path": path})
    assert return_to_place(memory, desk) == ()
    assert desk.file == ""
    memory.keep({"file": RENEW})
    return_to_place(memory, desk)
    assert desk.rows()
