"""Every other verb, run as a process, and that each is documented."""

import json
import re
from pathlib import Path

import pytest

from catalog.findings.messages import codes, explanation
from cli.verbs import verbs

HERE = Path(__file__).parents[2]
CITY = HERE / "examples" / "city"
VERBS = [verb.name for verb in verbs()]
ITEM = "items/civil/civil--registration.yaml"


@pytest.mark.parametrize("readme", ["README.md", "README.zh-CN.md"])
@pytest.mark.parametrize("verb", VERBS)
def test_both_readmes_name_every_verb(verb, readme) -> None:
    assert f"keli {verb}" in (HERE / readme).read_text("utf-8")


@pytest.mark.parametrize("verb", VERBS)
def test_help_of_every_verb_is_in_the_language_asked_for(verb, keli) -> None:
    zh, en = keli(verb, "--help", "--lang", "zh"), keli(verb, "--help")
    assert (zh.returncode, en.returncode) == (0, 0)
    assert zh.stdout.startswith("用法：")
    assert en.stdout.startswith("Usage: keli")
    assert not any("\u4e00" <= character <= "\u9fff" for character in en.stdout)
    assert "Show this message" not in zh.stdout


def test_help_names_every_verb_with_what_it_is_for(keli) -> None:
    done = keli("--lang", "zh", "--help")
    assert all(f"\n  {verb} " in done.stdout for verb in VERBS)
    assert "检查" in done.stdout


def test_a_verb_that_there_is_not_leads_to_one_like_it(keli) -> None:
    done = keli("chekc", "--lang", "zh")
    assert (done.returncode, "是不是要写 'check'？" in done.stderr) == (2, True)


def test_the_version_is_told(keli) -> None:
    assert keli("--version").stdout.startswith("keli, version 0.")


@pytest.mark.parametrize(
    ("argv", "said"),
    [(["ask"], "缺少参数 '标识'。"), (["copy", "x"], "缺少选项 '--to'。"), (["baseline"], "可选：")],
)
def test_what_is_missing_is_said_with_the_full_stop_of_the_language(argv, said, keli, root) -> None:
    done = keli(*argv, "--lang", "zh", cwd=root)
    assert done.returncode == 2
    assert said in done.stderr
    assert "'." not in done.stderr


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_code_is_listed_with_its_title(language, keli) -> None:
    listed = keli("explain", "--lang", language).stdout.splitlines()
    assert [line[:6] for line in listed] == list(codes())
    assert all(getattr(explanation(line[:6]).title, language) in line for line in listed)


def test_a_rule_is_explained_in_both_languages(keli) -> None:
    zh, en = keli("explain", "yml010", "--lang", "zh").stdout, keli("explain", "YML010").stdout
    assert zh.startswith("# YML010 会被读成数字、时间或是否的文字\n\n级别：错误")
    assert en.startswith("# YML010 Text that is read as a number")
    assert "    code: 000107002000" in zh
    assert '    code: "000107002000"' in en
    assert "grade A" in en


def test_an_element_is_explained_with_what_may_stand_there(keli) -> None:
    zh, en = keli("explain", "承诺办结时限", "--lang", "zh").stdout, keli("explain", "promised_limit").stdout
    assert zh.startswith("# 承诺办结时限 promised_limit\n")
    assert "`day` 自然日, `working_day` 工作日" in zh
    assert "- `none` No limit: " in en
    assert "  `true`\n" in en


def test_a_kind_of_file_is_explained_by_its_elements(keli) -> None:
    told = keli("explain", "places").stdout
    assert "\n- `address` " in told
    assert "a region code of 6, 9 or 12 digits" in keli("explain", "authorities").stdout


def test_what_many_elements_have_is_explained_once_with_where_they_are(keli) -> None:
    told = keli("explain", "when").stdout
    assert told.count("`{question: answer}`") == 1
    assert "materials.when, " in told


@pytest.mark.parametrize("argv", [["explain", "ZZZ999"], ["explain", "../x"], ["show", "nobody"]])
def test_what_is_not_there_ends_with_2_and_says_what_there_is(argv, keli, root) -> None:
    done = keli(*argv, cwd=root)
    assert (done.returncode, done.stdout) == (2, "")
    assert argv[1].upper() in done.stderr.upper()
    assert f"keli {argv[0]}" in done.stderr
    assert "Traceback" not in done.stderr


def test_all_items_are_listed_with_what_people_call_them(keli, root) -> None:
    (root / "items/civil/civil--bad.yaml").write_text("id: civil--bad\n", "utf-8")
    bad, good = keli("show", "-C", root, "--lang", "zh").stdout.splitlines()
    assert bad == "civil--bad  civil--bad 有错误，读不出来；错误在它自己、上级标准要素或登记库里"
    assert good == "civil--registration  我要登记志愿服务组织"


def test_an_item_is_shown_in_words(keli) -> None:
    done = keli("show", "nanhu-amr--food-business-new", "-C", CITY, "--lang", "zh")
    assert done.returncode == 0
    assert "实施主体: nanhu-amr" in done.stdout
    assert "# " not in done.stdout


def test_the_resolved_item_names_the_line_of_every_value(keli) -> None:
    done = keli("show", "nanhu-amr--food-business-new", "--resolved", "-C", CITY, "--lang", "zh")
    lines = done.stdout.splitlines()
    assert any("# bases/food-business-new.yaml:" in line for line in lines)
    name = next(line for line in lines if line.startswith("事项名称: "))
    file, number = name.rsplit("# ", 1)[1].split(":")
    assert "name:" in (CITY / file).read_text("utf-8").splitlines()[int(number) - 1]


def test_the_schema_is_printed_for_programs_and_for_editors(keli, tmp_path) -> None:
    whole = json.loads(keli("schema", "item").stdout)
    assert whole["$schema"].endswith("2020-12/schema")
    assert "materials" in whole["properties"]
    for language, title in (("zh", "申请材料"), ("en", "Materials")):
        file = tmp_path / language / "item.json"
        done = keli("schema", "item", "--draft7", "-o", file, "--lang", language)
        assert (done.returncode, done.stdout) == (0, "")
        found = json.loads(file.read_text("utf-8"))
        assert "draft-07" in found["$schema"]
        assert found["properties"]["materials"]["title"] == title
    assert keli("schema", "thing").returncode == 2


def test_the_doctor_names_what_is_there(keli) -> None:
    done = keli("doctor")
    assert "Pango" in done.stdout
    assert "harfbuzz-subset" in done.stdout
    assert re.search(r"✗ a Chinese font|✓ a Chinese font: (that of the system|.+\.(ttc|otf|ttf))", done.stdout)
    assert done.returncode == (1 if "✗" in done.stdout else 0)


def test_an_item_is_exported_to_a_folder(keli, root, tmp_path) -> None:
    out = tmp_path / "new" / "guides"
    done = keli("export", "civil--registration", "--view", "map", "--view", "flow", "-C", root, "-o", out)
    assert (done.returncode, done.stdout) == (0, "")
    assert sorted(file.name for file in out.iterdir()) == [
        "civil--registration.flow.svg",
        "civil--registration.map.svg",
    ]
    assert "2 files written" in done.stderr


def test_a_good_item_is_made_beside_a_broken_one(keli, root, tmp_path) -> None:
    (root / "items/civil/civil--broken.yaml").write_text('id: "x\n', "utf-8")
    done = keli("export", "--all", "-C", root, "-o", tmp_path / "out", "--lang", "zh")
    assert done.returncode == 1
    assert [file.name for file in (tmp_path / "out").iterdir()] == ["civil--registration.map.svg"]
    assert "civil--broken" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_export_of_nothing_is_a_mistake_of_use(keli, root) -> None:
    assert keli("export", "-C", root).returncode == 2
    assert keli("export", "nobody", "-C", root, cwd=root).returncode == 1
