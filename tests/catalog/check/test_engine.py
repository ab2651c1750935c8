"""One mistake gives one finding, where it stands, as serious as keli.toml wants it."""

import json
import shutil
from pathlib import Path

import pytest

from catalog.check.cache import Cache
from catalog.check.engine import Report, check, check_on
from catalog.check.terms import Terms

CLEAN = Path(__file__).parents[2] / "cases" / "_catalogue"
BASE = "bases/registration.yaml"
ITEM = "items/civil/civil--registration.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(CLEAN, tmp_path / "catalogue")
    return tmp_path / "catalogue"


def change(root: Path, file: str, old: str, new: str) -> None:
    text = (root / file).read_text("utf-8")
    assert old in text
    (root / file).write_text(text.replace(old, new, 1), "utf-8")


def told(report: Report) -> list[tuple[str, str]]:
    return [(finding.code, finding.place.file) for finding in report.findings]


def test_a_mistake_of_a_base_is_told_once_for_all_its_items(root: Path) -> None:
    change(root, BASE, "after: [accept]", "after: [acept]")
    again = (root / ITEM).read_text("utf-8").replace("civil--registration", "civil--again").replace("00001", "00002")
    (root / "items/civil/civil--again.yaml").write_text(f'{again}name: "重新登记"\n', "utf-8")
    assert told(check(root, processes=1)) == [("REF002", BASE)]


def test_a_comment_in_the_base_hides_what_items_inherit(root: Path) -> None:
    change(root, BASE, 'name: "志愿服务组织登记"', 'name: "志愿服务组织（团体)登记"')
    assert told(check(root, processes=1)) == [("ITM006", BASE)]
    change(root, BASE, ')登记"', ')登记"  # keli: ignore[ITM006] 法定名称')
    assert told(check(root, processes=1)) == []


def test_a_comment_in_the_item_hides_nothing_in_the_base(root: Path) -> None:
    change(root, BASE, 'name: "志愿服务组织登记"', 'name: "志愿服务组织（团体)登记"')
    change(root, ITEM, "base: registration", "base: registration  # keli: ignore[ITM006] 法定名称")
    assert told(check(root, processes=1)) == [("ITM006", BASE), ("SUP001", ITEM)]


@pytest.mark.parametrize("register", ["documents", "laws", "places", "authorities", "catalogue"])
def test_a_register_that_cannot_be_read_is_one_mistake(root: Path, register: str) -> None:
    (root / f"registers/{register}.yaml").write_text('- {id: "open\n', "utf-8")
    assert told(check(root, processes=1)) == [("YML015", f"registers/{register}.yaml")]


def test_a_base_that_is_missing_is_one_mistake(root: Path) -> None:
    change(root, ITEM, "base: registration", "base: registry")
    assert [code for code, file in told(check(root, processes=1)) if file == ITEM] == ["REF004"]


def test_what_the_schema_took_out_of_a_base_is_told_in_the_base_alone(root: Path) -> None:
    change(root, BASE, "materials:\n", 'materials: "材料"\nx:\n')
    assert ("SCH003", BASE) in told(check(root, processes=1))


@pytest.mark.parametrize(
    ("written", "severities"),
    [
        ('[rules.REF001]\nseverity = "off"\n', []),
        ('[rules.REF001]\nseverity = "info"\n', ["info"]),
        ('[rules.REF001]\nseverity = ["info"]\n', ["error"]),
        ('[rules]\nREF001 = "off"\n', ["error"]),
    ],
)
def test_severity_is_as_the_settings_say(root: Path, written: str, severities: list[str]) -> None:
    change(root, BASE, 'law: rules, clause: "第三条"', 'law: ruels, clause: "第三条"')
    with (root / "keli.toml").open("a", encoding="utf-8") as settings:
        settings.write(written)
    found = [finding.severity.value for finding in check(root, processes=1).findings if finding.code == "REF001"]
    assert found == severities


def test_a_number_that_wants_quotes_is_one_mistake_and_named_in_words(root: Path) -> None:
    change(root, ITEM, "authority: civil", "authority: civil\nversion: 000107002000")
    [finding] = check(root, processes=1).findings
    assert (finding.code, finding.label.zh, finding.label.en) == ("YML010", "版本", "Version")


def test_a_mandatory_element_of_the_wrong_shape_is_not_missing_too(root: Path) -> None:
    change(root, ITEM, "authority: civil", "authority: [1]")
    assert [code for code, file in told(check(root, processes=1)) if file == ITEM] == ["SCH003"]


def test_a_folder_that_is_a_link_is_told_not_passed_over(root: Path, tmp_path: Path) -> None:
    (root / "items").rename(tmp_path / "elsewhere")
    (root / "items").symlink_to(tmp_path / "elsewhere")
    assert ("YML017", "items") in told(check(root, processes=1))


@pytest.mark.parametrize(("most", "codes"), [(10, []), (200, []), ("10", ["SET003"]), (8, ["SET003"])])
def test_an_option_is_as_the_settings_say_and_its_default_where_they_cannot(
    root: Path, most: object, codes: list[str]
) -> None:
    change(root, BASE, 'name: "志愿服务组织登记"', f'name: "{"志" * 61}"')
    with (root / "keli.toml").open("a", encoding="utf-8") as settings:
        settings.write(f"[rules.ITM007.options]\nmost = {json.dumps(most)}\n")
    assert [code for code, _ in told(check(root, processes=1))] == [*(["ITM007"] if most != 200 else []), *codes]


SPARE = "bases/spare.yaml"


@pytest.fixture
def spare(root: Path) -> Path:
    """The catalogue with a base that no item uses, and that has a mistake."""
    text = (root / BASE).read_text("utf-8").replace("id: registration\n", "id: spare\n").replace("志愿", "社区")
    (root / SPARE).write_text(text.replace(', clause: "第三条"', ""), "utf-8")
    return root


def test_a_base_that_no_item_uses_is_judged_by_itself(spare: Path) -> None:
    assert told(check(spare, processes=1)) == [("BAS002", SPARE)]


def test_what_the_items_of_a_base_inherit_is_told_once_all_the_same(spare: Path) -> None:
    again = (spare / ITEM).read_text("utf-8").replace("civil--registration", "civil--again").replace("00001", "00002")
    for name in ("again", "anew"):
        text = again.replace("civil--again", f"civil--{name}").replace("base: registration", "base: spare")
        (spare / f"items/civil/civil--{name}.yaml").write_text(f'{text}name: "{name}"\ncodes: {{}}\n', "utf-8")
    found = told(check(spare, processes=1))
    assert [one for one in found if one[1] == SPARE] == [("BAS002", SPARE)]


def test_an_item_may_mend_what_its_base_leaves_open(spare: Path) -> None:
    change(spare, ITEM, "base: registration", 'base: spare\nbasis:\n  - {law: rules, clause: "第三条", for: setting}')
    assert told(check(spare, processes=1)) == []


def test_bases_are_not_judged_while_an_item_that_may_use_them_cannot_be_read(spare: Path) -> None:
    (spare / "items/civil/civil--again.yaml").write_text("id: [\n", "utf-8")
    assert {file for _, file in told(check(spare, processes=1))} == {"items/civil/civil--again.yaml"}


def test_verdicts_kept_tell_the_same_of_bases_that_nobody_uses(spare: Path, tmp_path: Path) -> None:
    cache = Cache.of(spare, tmp_path / "cache", by_content=True)
    first = check_on(spare, Terms(processes=1, cache=cache))
    change(spare, ITEM, "authority: civil", "authority: civil\nstate: in_force")
    assert told(check_on(spare, Terms(processes=1, cache=cache))) == told(first) == [("BAS002", SPARE)]
    change(spare, ITEM, "base: registration", 'base: spare\nbasis:\n  - {law: rules, clause: "第三条", for: setting}')
    assert told(check_on(spare, Terms(processes=1, cache=cache))) == []
