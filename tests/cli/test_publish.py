"""`keli publish` as people run it."""

import shutil
import subprocess
import sys
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


def test_guides_do_not_go_into_the_catalogue_itself(keli, root) -> None:
    before = sorted(root.rglob("*"))
    done = keli("publish", "-C", root, "-o", ".", *PLAIN, "--lang", "zh", cwd=root)
    assert (done.returncode, done.stderr) == (2, ". 是事项目录，指南不放在里面。\n换一个文件夹，例如 -o ../guides。\n")
    assert sorted(root.rglob("*")) == before


@pytest.mark.parametrize("shard", ["0/2", "3/2", "1", "1/x", "１/２"])
def test_a_part_that_is_none_is_refused(keli, root, tmp_path, shard) -> None:
    done = keli("publish", "-C", root, "-o", tmp_path / "out", "--shard", shard)
    assert done.returncode == 2
    assert "is no part of a whole, such as 1/4." in done.stderr


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        ('languages = [["zh"], 5]', "publish.languages: keli knows no “['zh']”."),
        ('languages = ["zh", "fr"]', "publish.languages: keli knows no “fr”."),
        ("languages = 5", "publish.languages: keli knows no “5”."),
        ('formats = ["docx"]', "publish.formats: keli knows no “docx”."),
    ],
)
def test_what_the_settings_ask_for_in_vain_is_said(keli, root, tmp_path, setting, said) -> None:
    with (root / "keli.toml").open("a", encoding="utf-8") as settings:
        settings.write(f"[publish]\n{setting}\n")
    done = keli("publish", "-C", root, "-o", tmp_path / "out", "--view", "map")
    assert done.returncode == 2
    assert said in done.stderr
    assert not (tmp_path / "out").exists()
    assert keli("publish", "-C", root, "-o", tmp_path / "out", *PLAIN, "--guide-lang", "zh").returncode == 0


def test_pictures_are_svg_and_documents_pages_where_nothing_is_asked_for(keli, root, tmp_path) -> None:
    done = keli("publish", "-C", root, "-o", tmp_path / "out", "--view", "map", "--view", "brief")
    assert done.returncode == 0, done.stderr
    endings = {path.name.removeprefix("civil--registration.") for path in (tmp_path / "out").glob("civil*")}
    assert endings == {"map.svg", "brief.pdf", "brief.html"}


@pytest.mark.skipif(not shutil.which("unshare"), reason="no disk may be mounted here")
def test_a_full_disk_is_told_for_the_item_that_found_no_room(root, tmp_path) -> None:
    text = (root / "items/civil/civil--registration.yaml").read_text("utf-8")
    for number in range(40):
        one = f"civil--more-{number}"
        changed = text.replace("id: civil--registration", f"id: {one}")
        (root / f"items/civil/{one}.yaml").write_text(changed, "utf-8")
    out, kept = tmp_path / "out", tmp_path / "kept"
    out.mkdir()
    script = (
        'mount -t tmpfs -o size=128k none "$1" || exit 99; "$3" -m cli publish -C "$4" -o "$1" --view map --jobs 1 '
        '--lang en; code=$?; cp -r "$1" "$2"; exit $code'
    )
    command = ["unshare", "-rm", "sh", "-c", script, "sh", out, kept, sys.executable, root]
    done = subprocess.run(command, capture_output=True, check=False, text=True, cwd=Path(__file__).parents[2])
    if done.returncode == 99 or "unshare" in done.stderr:
        pytest.skip("no disk may be mounted here")
    assert done.returncode == 1, done.stderr
    assert "map.svg could not be written: the disk is full." in done.stderr
    assert list(kept.glob("*.map.svg"))


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


def test_what_could_not_be_made_is_not_counted_as_made(keli, root, tmp_path) -> None:
    item = root / "items/civil/civil--registration.yaml"
    item.write_text(item.read_text("utf-8") + "stauts: in_force\n", "utf-8")
    done = keli("publish", "-C", root, "-o", tmp_path / "out", "--view", "map", KELI_LANG="en")
    assert (done.returncode, done.stderr.partition(".")[0]) == (1, "Made: 0")
