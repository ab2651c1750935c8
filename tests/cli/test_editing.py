"""The verbs that change a catalogue, run as people run them."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CITY = Path(__file__).parents[2] / "examples" / "city"
CASES = Path(__file__).parents[1] / "cases"
ITEM = "nanhu-amr--food-business-new"
FILE = f"items/nanhu-amr/{ITEM}.yaml"
INIT = ("--publisher", "云溪县行政审批局", "--region", "990102")


@pytest.fixture
def city(tmp_path):
    shutil.copytree(CITY, tmp_path / "city", ignore=shutil.ignore_patterns(".keli"))
    return tmp_path / "city"


def test_a_new_catalogue_passes_the_check_and_is_a_repository(keli, tmp_path) -> None:
    folder = tmp_path / "new" / "catalogue"
    done = keli("init", folder, *INIT)
    assert (done.returncode, "keli.toml" in done.stdout.splitlines()) == (0, True)
    assert keli("check", folder).returncode == 0
    status = subprocess.run(["git", "status", "--short"], cwd=folder, capture_output=True, text=True, check=True)
    assert "?? keli.toml" in status.stdout
    assert ".keli" not in status.stdout


def test_the_next_command_can_be_run_as_it_is_told(keli, tmp_path) -> None:
    folder = tmp_path / "云溪 目录"
    assert keli("init", folder, *INIT).stderr.rstrip().endswith(f"-C '{folder}'")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pseudo terminals")
def test_somebody_at_a_terminal_is_asked_for_what_is_needed_until_it_can_be_so(environ, tmp_path) -> None:
    terminal, program = os.openpty()
    os.write(terminal, "云溪县行政审批局\n9901\n990102\n".encode())
    command = (sys.executable, "-m", "cli", "init", str(tmp_path / "asked"), "--lang", "zh")
    done = subprocess.run(command, stdin=program, capture_output=True, text=True, env=environ, check=True)
    assert "行政区划代码不能是“9901”" in done.stdout
    assert 'region = "990102"' in (tmp_path / "asked" / "keli.toml").read_text("utf-8")


def test_a_program_has_to_say_what_is_needed(keli, tmp_path) -> None:
    done = keli("init", tmp_path / "new", typed="x\n990102\n")
    assert (done.returncode, "'--publisher'" in done.stderr, (tmp_path / "new").exists()) == (2, True, False)


def test_a_catalogue_within_a_repository_makes_none_of_its_own(keli, tmp_path) -> None:
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    assert keli("init", tmp_path / "inside", *INIT).returncode == 0
    assert not (tmp_path / "inside" / ".git").exists()
    assert keli("init", tmp_path / "inside", *INIT, "--lang", "zh").returncode == 2


def test_a_catalogue_is_begun_from_nothing(keli, tmp_path) -> None:
    keli("init", tmp_path, *INIT)
    here = ("-C", tmp_path, "--lang", "zh")
    new = keli(
        "new", "authorities", "level=县级", "region=990102", "nature=法定机关", "--id", "amr", "--name", "市监局", *here
    )
    assert (new.returncode, new.stdout, new.stderr) == (0, "amr  registers/authorities.yaml\n", "")
    item = keli("new", "item", "--name", "食品经营许可", "--authority", "amr", *here)
    assert item.stdout.startswith("amr--shi-pin-jing-ying-xu-ke  items/amr/")
    assert "还缺：" in item.stderr
    assert "申请材料" in item.stderr
    assert "keli edit amr--shi-pin-jing-ying-xu-ke" in item.stderr
    nobody = keli("new", "item", "--name", "x", "--authority", "am", *here)
    assert (nobody.returncode, "实施主体库里没有 am，是不是 amr？" in nobody.stderr) == (2, True)


def test_what_is_known_may_be_told_as_elements(keli, city) -> None:
    for argv in (
        ("item", "name=烟花爆竹经营许可", "authority=qingshi-fire", "summary=办证。"),
        ("item", "--name", "烟花爆竹经营许可", "--authority", "qingshi-fire", "summary=办证。"),
    ):
        done = keli("new", *argv, "-C", city, "--dry-run", "--lang", "zh")
        assert (done.returncode, done.stderr) == (0, "")
        assert '+id: qingshi-fire--yan-hua-bao-zhu-jing-ying-xu-ke\n+name: "烟花爆竹经营许可"\n' in done.stdout
        assert '+summary: "办证。"\n' in done.stdout
    law = keli("new", "laws", "title=消防条例", "id=fire-rules", "-C", city)
    assert law.stdout == "fire-rules  registers/laws.yaml\n"
    twice = keli("new", "laws", "--id", "a", "id=b", "--name", "c", "-C", city, "--lang", "zh")
    assert (twice.returncode, "标识 a 不能这样改" in twice.stderr) == (2, True)


def test_the_lines_that_change_are_shown_and_written(keli, city) -> None:
    before = (city / FILE).read_text("utf-8")
    preview = keli("set", ITEM, "promised_limit.number=5", "-C", city, "--dry-run")
    assert "-  promised_limit: {number: 7}\n+  promised_limit: {number: 5}\n" in preview.stdout
    assert (city / FILE).read_text("utf-8") == before
    done = keli("set", ITEM, "promised_limit.number=5", "-C", city, "--lang", "zh")
    assert (done.returncode, done.stdout) == (0, preview.stdout)
    assert "override" in done.stderr
    assert (city / FILE).read_text("utf-8") == before.replace("{number: 7}", "{number: 5}")
    assert "There is nothing to change" in keli("set", ITEM, "promised_limit.number=5", "-C", city).stderr


@pytest.mark.parametrize("argv", [[], ["x"], ["promised_limit.number=many"], ["matrials=1"], ["--delete", "summary"]])
def test_what_cannot_be_set_ends_with_2_and_changes_nothing(argv, keli, city) -> None:
    before = (city / FILE).read_bytes()
    done = keli("set", ITEM, *argv, "-C", city)
    assert (done.returncode, done.stdout, "Traceback" in done.stderr) == (2, "", False)
    assert (city / FILE).read_bytes() == before


def test_an_element_named_as_people_call_it_leads_to_its_name(keli, city) -> None:
    assert "是不是 materials" in keli("set", ITEM, "申请材料=[]", "-C", city, "--lang", "zh").stderr


def test_an_id_is_renamed_everywhere(keli, city) -> None:
    assert keli("rename", "food-business-new", "food-new", "--dry-run", "-C", city).returncode == 0
    assert (city / "bases/food-business-new.yaml").exists()
    done = keli("rename", "food-business-new", "food-new", "-C", city)
    assert "--- bases/food-business-new.yaml\n+++ bases/food-new.yaml\n" in done.stdout
    assert "6 files changed" in done.stderr
    assert keli("rename", "food-new#materials/lease", "tenancy", "-C", city).returncode == 0
    assert keli("rename", "food-new#questions/business/options/catering", "dining", "-C", city).returncode == 0
    assert keli("rename", "premises#options/rented", "leased", "-C", city).returncode == 0
    assert keli("check", city).returncode == 0
    for wanted in ("food-new#materials", "food-new#questions/business/options", "food-new#", "premises#options"):
        assert keli("rename", wanted, "x", "-C", city).returncode == 2


def test_an_id_of_several_kinds_needs_its_kind(keli, city) -> None:
    done = keli("rename", "birth-certificate", "x", "-C", city)
    assert (done.returncode, "--kind" in done.stderr) == (2, True)
    assert keli("rename", "birth-certificate", "x", "--kind", "documents", "-C", city).returncode == 0


def test_words_are_only_replaced_when_that_is_said(keli, city) -> None:
    argv = ("replace", "双方", "甲乙双方", "--in", "materials.lease.*", "-C", city)
    before = (city / "bases/food-business-new.yaml").read_text("utf-8")
    preview = keli(*argv)
    assert "nothing was written" in preview.stderr
    assert (city / "bases/food-business-new.yaml").read_text("utf-8") == before
    assert keli(*argv, "--write").stdout == preview.stdout
    assert "甲乙双方签章" in (city / "bases/food-business-new.yaml").read_text("utf-8")
    assert keli("replace", "(", "x", "--regexp", "-C", city).returncode == 2


def test_an_item_is_copied(keli, city) -> None:
    done = keli("copy", ITEM, "--to", "qingshi-fire", "-C", city, "--lang", "zh")
    assert done.stdout == ("qingshi-fire--food-business-new  items/qingshi-fire/qingshi-fire--food-business-new.yaml\n")
    assert done.stderr == "没有复制：编码。\n"
    assert keli("copy", ITEM, "--to", "nobody", "-C", city).returncode == 2


def test_a_form_is_attached(keli, city, tmp_path) -> None:
    shutil.copy(CASES / "_catalogue" / "files" / "application.pdf", tmp_path / "form.pdf")
    argv = ("attach", ITEM, "rules", tmp_path / "form.pdf", "-C", city)
    assert keli(*argv, "--dry-run").stdout.endswith("food-safety-rules  files/food-safety-rules-blank.pdf\n")
    assert not (city / "files/food-safety-rules-blank.pdf").exists()
    assert keli(*argv).returncode == 0
    assert (city / "files/food-safety-rules-blank.pdf").exists()
    assert keli("check", city).returncode == 0
    (tmp_path / "form.exe").write_bytes(b"MZ")
    assert keli("attach", ITEM, "rules", tmp_path / "form.exe", "-C", city).returncode == 2


def test_what_is_not_saved_is_said_and_nothing_claimed_to_be_kept(keli, city) -> None:
    (city / ".keli").symlink_to(city)
    done = keli("set", ITEM, "promised_limit.number=5", "-C", city, "--lang", "zh")
    assert done.returncode == 2
    assert done.stderr.splitlines() == [
        ".keli/lock 没有保存：它或它的文件夹是符号链接",
        "磁盘上的文件没有动；处理好以后再试一次。",
    ]


def test_control_characters_of_a_catalogue_stay_out_of_the_terminal(keli, city) -> None:
    done = keli("set", "\x1b[31mnobody", "name=x", "-C", city)
    assert done.returncode == 2
    assert "\x1b" not in done.stderr
