"""`keli check`: exit codes, formats, files."""

import json

import pytest

ITEM = "items/civil/civil--registration.yaml"


@pytest.fixture
def broken(root):
    with (root / ITEM).open("a", encoding="utf-8") as item:
        item.write("stauts: in_force\n")
    return root


def test_a_clean_catalogue_ends_with_0(keli, root) -> None:
    done = keli("check", root)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "Files checked: 8. Nothing found.\n"


def test_findings_end_with_1_and_are_told_with_their_place(keli, broken) -> None:
    done = keli("check", broken)
    assert done.returncode == 1
    assert f"{ITEM}:6:1 error SCH001" in done.stdout
    assert "^" * len("stauts") in done.stdout
    assert done.stderr == ""


def test_it_works_from_within_the_catalogue(keli, broken) -> None:
    assert keli("check", cwd=broken / "items" / "civil").returncode == 1
    assert keli("check", cwd=broken / "registers").returncode == 0


def test_of_a_file_only_its_findings_are_told(keli, broken) -> None:
    (broken / "bases/other.yaml").write_text("a: [\n", "utf-8")
    assert "SCH001" in keli("check", broken / ITEM).stdout
    assert "bases/other.yaml" not in keli("check", broken / ITEM).stdout
    assert "bases/other.yaml" in keli("check", broken / "bases").stdout
    assert keli("check", broken / "registers/laws.yaml").returncode == 0


@pytest.mark.parametrize(("least", "code"), [("error", 0), ("warning", 1), ("info", 1)])
def test_fail_on_says_what_ends_with_1(least, code, keli, root) -> None:
    item = root / ITEM
    item.write_bytes(b"\xef\xbb\xbf" + item.read_bytes())
    done = keli("check", root, "--fail-on", least)
    assert "YML002" in done.stdout
    assert done.returncode == code


def test_json_goes_to_a_file_and_nothing_to_the_terminal(keli, broken, tmp_path) -> None:
    report = tmp_path / "report.json"
    done = keli("check", broken, "--format", "json", "-o", report)
    assert (done.returncode, done.stdout) == (1, "")
    data = json.loads(report.read_text("utf-8"))
    assert [finding["code"] for finding in data["findings"]] == ["SCH001"]
    assert data["findings"][0]["file"] == ITEM


def test_several_formats_at_once_each_go_where_they_should(keli, broken, tmp_path) -> None:
    done = keli("check", broken, "-f", "json", "-f", "text", "-o", tmp_path / "a.json")
    assert json.loads((tmp_path / "a.json").read_text("utf-8"))["summary"]["errors"] == 1
    assert "SCH001" in done.stdout
    assert not done.stdout.startswith("{")


def test_more_files_than_formats_is_a_mistake_of_use(keli, root) -> None:
    done = keli("check", root, "-o", "a", "-o", "b")
    assert done.returncode == 2
    assert "--output" in done.stderr


@pytest.mark.parametrize(
    "argv", [["check", "nowhere"], ["check", "--fail-on", "sometimes"], ["check", "-f", "xml"], ["chek"]]
)
def test_a_mistake_of_use_ends_with_2(argv, keli, root) -> None:
    done = keli(*argv, cwd=root)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr


@pytest.mark.parametrize(("language", "word"), [("zh", "不是事项目录"), ("en", "is no catalogue")])
def test_where_no_catalogue_is_two_languages_say_so(language, word, keli, tmp_path) -> None:
    done = keli("check", tmp_path, "--lang", language)
    assert (done.returncode, done.stdout) == (2, "")
    assert word in done.stderr
    assert "keli.toml" in done.stderr
    assert "keli init" in done.stderr


def test_findings_are_told_in_chinese(keli, broken) -> None:
    done = keli("--lang", "zh", "check", broken)
    assert "错误 SCH001" in done.stdout
    assert "检查了 8 个文件：错误 1" in done.stdout
    assert keli("check", broken, KELI_LANG="zh").stdout == done.stdout
