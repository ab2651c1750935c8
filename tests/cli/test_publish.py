"""`keli publish` as people run it."""

import shutil
from pathlib import Path

import pytest

CLEAN = Path(__file__).parents[1] / "cases" / "_catalogue"
PLAIN = ("--view", "map", "--format", "txt")


@pytest.fixture
def root(tmp_path):
    shutil.copytree(CLEAN, tmp_path / "catalogue")
    return tmp_path / "catalogue"


def test_it_says_what_was_made_and_what_was_kept(keli, root, tmp_path) -> None:
    first = keli("publish", "-C", root, "-o", tmp_path / "out", *PLAIN, "--lang", "zh")
    again = keli("publish", "-C", root, "-o", tmp_path / "out", *PLAIN)
    assert (first.returncode, again.returncode) == (0, 0)
    assert first.stderr == f"制作：1。没有变化：0。{tmp_path / 'out'} 里的文件：1，删除：0。\n"
    assert again.stderr == f"Made: 0. Unchanged: 1. Files: 1 in {tmp_path / 'out'}, 0 removed.\n"


def test_an_item_that_cannot_be_made_ends_with_1_by_its_name(keli, root, tmp_path) -> None:
    (root / "items/civil/civil--bad.yaml").write_text("id: civil--bad\nstauts: x\n", "utf-8")
    done = keli("publish", "-C", root, "-o", tmp_path / "out", *PLAIN)
    assert done.returncode == 1
    assert "civil--bad: " in done.stderr
    assert (tmp_path / "out" / "civil--registration.map.txt").exists()


@pytest.mark.parametrize("shard", ["0/2", "3/2", "1", "1/x", "１/２"])
def test_a_part_that_is_none_is_refused(keli, root, tmp_path, shard) -> None:
    done = keli("publish", "-C", root, "-o", tmp_path / "out", "--shard", shard)
    assert done.returncode == 2
    assert "is no part of a whole, such as 1/4." in done.stderr


@pytest.mark.parametrize("languages", ['[["zh"], 5]', '["fr"]', '"zh"', "5"])
def test_languages_that_are_none_leave_the_language_of_the_catalogue(keli, root, tmp_path, languages) -> None:
    with (root / "keli.toml").open("a", encoding="utf-8") as settings:
        settings.write(f"[publish]\nlanguages = {languages}\n")
    done = keli("publish", "-C", root, "-o", tmp_path / "out", *PLAIN)
    assert done.returncode == 0
    assert [path.name for path in (tmp_path / "out").glob("*.txt")] == ["civil--registration.map.txt"]


def test_a_link_to_nowhere_in_place_of_the_folder_is_named_in_words(keli, root, tmp_path) -> None:
    (tmp_path / "out").symlink_to(tmp_path / "nowhere")
    done = keli("publish", "-C", root, "-o", tmp_path / "out", *PLAIN, "--lang", "zh")
    assert done.returncode == 2
    assert f"{tmp_path / 'out'} 读写不了：这个名字已经被占用" in done.stderr


def test_nothing_is_removed_where_there_are_no_parts_to_join(keli, root, tmp_path) -> None:
    keli("publish", "-C", root, "-o", tmp_path / "out", *PLAIN)
    done = keli("publish", "-C", root, "-o", tmp_path / "out", "--merge", "--lang", "zh")
    assert done.returncode == 2
    assert f"{tmp_path / 'out'} 里没有可以合并的部分。" in done.stderr
    assert (tmp_path / "out" / "civil--registration.map.txt").exists()


def test_a_view_that_none_of_the_formats_can_show_is_refused(keli, root, tmp_path) -> None:
    done = keli("publish", "-C", root, "-o", tmp_path / "out", "--view", "flow", "--format", "opml")
    assert done.returncode == 2
    assert not (tmp_path / "out").exists()


def test_formats_that_only_maps_have_are_made_of_maps(keli, root, tmp_path) -> None:
    chosen = ("--view", "map", "--view", "flow", "--format", "opml", "--format", "txt")
    done = keli("publish", "-C", root, "-o", tmp_path / "out", *chosen)
    assert done.returncode == 0
    assert {path.name for path in (tmp_path / "out").glob("civil*")} == {
        "civil--registration.map.opml",
        "civil--registration.map.txt",
        "civil--registration.flow.txt",
    }
