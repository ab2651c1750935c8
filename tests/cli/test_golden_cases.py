"""`keli test`, run as people run it."""

import shutil
from pathlib import Path

import pytest

CITY = Path(__file__).parents[2] / "examples" / "city"
BIRTH = "tests/birth-registration.yaml"


@pytest.fixture
def city(tmp_path):
    shutil.copytree(CITY, tmp_path / "city", ignore=shutil.ignore_patterns(".keli"))
    return tmp_path / "city"


def replace(file, old, new):
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def test_the_cases_of_the_city_pass(keli) -> None:
    done = keli("test", "-C", CITY, "--lang", "zh")
    assert (done.returncode, done.stderr) == (0, "")
    assert "通过 married-window  父母已结婚，到窗口办理" in done.stdout
    assert done.stdout.splitlines()[-1].endswith("不符 0 个")
    assert "Failed" not in keli("test", BIRTH, "-C", CITY).stdout


def test_files_and_items_may_be_named(keli, city) -> None:
    by_file = keli("test", BIRTH, "-C", ".", cwd=city)
    assert by_file.returncode == 0
    assert "identity-card" not in by_file.stdout
    assert keli("test", city / BIRTH, "-C", city).stdout == by_file.stdout
    assert keli("test", "qingshi-police--birth-registration", "-C", city).stdout == by_file.stdout
    unknown = keli("test", "nobody", "-C", city)
    assert (unknown.returncode, "nobody" in unknown.stderr) == (2, True)


def test_cases_of_a_bundle_run_as_those_of_one_item(keli, city) -> None:
    done = keli("test", "open-pharmacy", "-C", city)
    assert done.returncode == 0
    assert "ok drugs-only" in done.stdout
    replace(city / "tests/open-pharmacy.yaml", "- company--lease", "- drug--lease")
    replace(city / "tests/open-pharmacy.yaml", "number: 9", "number: 3")
    done = keli("test", "open-pharmacy", "-C", city)
    assert done.returncode == 1
    assert "Materials: missing: drug--lease; unexpected: company--lease" in done.stdout
    assert "Promised limit: expected 3 working days, found 9 working days" in done.stdout


def test_an_error_in_an_item_of_a_bundle_keeps_its_cases_from_running(keli, city) -> None:
    company = city / "items/qingshi-amr/qingshi-amr--company-setup.yaml"
    replace(company, "case_type: promised", "case_type: sudden")
    done = keli("test", "open-pharmacy", "disability-service", "-C", city)
    assert done.returncode == 1
    assert "qingshi-amr--company-setup was left alone; errors in it: 1." in done.stdout
    assert "ok everything" in done.stdout


def test_what_is_different_is_told_and_ends_with_1(keli, city) -> None:
    replace(city / BIRTH, "materials: [birth-certificate, marriage,", "materials: [marriage, passport,")
    replace(city / BIRTH, "visits: 1", "visits: 2")
    replace(city / BIRTH, "number: 0, unit: working_day", "number: 3, unit: day")
    done = keli("test", city / BIRTH, "-C", city, "--lang", "zh")
    assert done.returncode == 1
    assert "不符 married-window" in done.stdout
    assert "材料：少了 passport；多了 birth-certificate" in done.stdout
    assert "到现场次数：应为 2，得到 1" in done.stdout
    assert "承诺办结时限：应为 3 自然日，得到 0 工作日" in done.stdout
    in_english = keli("test", city / BIRTH, "-C", city).stdout
    assert "Materials: missing: passport; unexpected: birth-certificate" in in_english


def test_what_was_found_is_shown_and_written_with_all_comments_kept(keli, city) -> None:
    before = (city / BIRTH).read_text("utf-8").replace("      visits: 1\n", "      visits: 1  # 到户籍室\n", 1)
    (city / BIRTH).write_text(before, "utf-8")
    replace(city / BIRTH, "visits: 1", "visits: 2")
    replace(city / BIRTH, "[accept, register]", "[accept, approve, register]")
    done = keli("test", city / BIRTH, "--update", "-C", city)
    assert done.returncode == 0
    assert "expected 2, found 1" in done.stdout
    assert {"-      visits: 2  # 到户籍室", "+      visits: 1  # 到户籍室"} <= set(done.stdout.splitlines())
    assert (city / BIRTH).read_text("utf-8") == before


def test_what_is_not_decided_is_not_written(keli, city) -> None:
    replace(city / BIRTH, "answers: {parents: married, child-age: under-six, ", "answers: {parents: married, ")
    before = (city / BIRTH).read_bytes()
    done = keli("test", BIRTH, "--update", "-C", city, cwd=city)
    assert done.returncode == 1
    assert "still depends on child-age" in done.stdout
    assert (city / BIRTH).read_bytes() == before


def test_broken_files_unknown_items_and_answers_never_keep_the_rest(keli, city) -> None:
    (city / "tests/broken.yaml").write_text("schema: keli/test@1\nitem: [\n", "utf-8")
    case = "cases:\n  - {id: a, name: a, answers: {agent: true}, expect: {visits: 0}}\n"
    (city / "tests/nobody.yaml").write_text(f"schema: keli/test@1\nitem: nobody\n{case}", "utf-8")
    (city / "tests/newborn.yaml").write_text(f"schema: keli/test@1\nbundle: nothing\n{case}", "utf-8")
    replace(city / BIRTH, "answers: {parents: married", "answers: {parents: wedded")
    done = keli("test", "-C", city)
    assert done.returncode == 1
    assert "There is no item nobody" in done.stdout
    assert "There is no bundle nothing" in done.stdout
    assert '"parents" has no answer "wedded"' in done.stdout
    assert "tests/broken.yaml was left alone; errors in it: 1." in done.stdout
    assert "files that could not be run: 3" in done.stdout
    assert "ok first-adult" in done.stdout
    assert "Traceback" not in done.stderr


def test_where_cases_stand_is_told_where_there_are_none(keli, root) -> None:
    done = keli("test", "-C", root)
    assert (done.returncode, "tests/*.yaml" in done.stderr) == (0, True)
