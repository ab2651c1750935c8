"""Authored guides: how they are read, and what in their text is held to the data."""

import shutil

import pytest
from msgspec.structs import replace

from catalog.authored.checking import findings_of
from catalog.authored.guide import Directive, Prose, When
from catalog.authored.reading import CONTENTS, parse, read_guide
from catalog.check.engine import check
from catalog.library.guides import guide_ids
from catalog.library.library import Library
from catalog.schema.ordering import PICTURES
from guides.document.order import USUAL, order_named
from tests.exporters.document_samples import CITY, library

HEAD = '---\ntitle: "指南"\nitem: qingshi-amr--food-business-new\n---\n'


def parts(text: str):
    return parse(HEAD + text, "guides/x.md").parts


def told(text: str, head: str = HEAD) -> list[str]:
    guide = parse(head + text, "guides/x.md")
    return [f"{one.place.line}:{one.place.column} {one.code} {one.message.en}" for one in findings_of(guide, library())]


def test_text_directives_and_conditions_within_conditions_are_read_with_their_lines() -> None:
    found = parts(
        "一\n\n::: materials\n::: when {agent: true}\n二\n::: when {premises: rented}\n::: fees\n:::\n:::\n三\n"
    )
    assert [type(part) for part in found] == [Prose, Directive, When, Prose]
    when = found[2]
    assert (when.written, when.line) == ("{agent: true}", 8)
    assert [type(part) for part in when.parts] == [Prose, When]
    assert when.parts[1].parts == (Directive("fees", 11),)


def test_what_stands_in_fences_is_text() -> None:
    (prose,) = parts("```\n::: materials\n```\n")
    assert "::: materials" in prose.text


def test_directives_fill_in_what_the_usual_order_of_sections_tells_of() -> None:
    told_of = {element for part in order_named(USUAL).parts for element in part.elements}
    assert {element for elements in CONTENTS.values() for element in elements} <= told_of
    assert set(PICTURES) <= CONTENTS.keys()


def test_the_example_is_found_and_has_no_flaw() -> None:
    assert guide_ids(CITY) == ("restaurant-licence",)
    assert list(findings_of(read_guide(CITY, "restaurant-licence"), library())) == []


@pytest.mark.parametrize(
    "line",
    [
        "承诺10个工作日办结，食品销售5个工作日。",
        "法定15个工作日。",
        "不用跑，最多跑 1 次。",
        "交 0 元。",
        "The promise is 10 working days.",
    ],
)
def test_numbers_that_the_data_have_are_right(line) -> None:
    assert told(f"{line}\n") == []


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("3个工作日办结。", "3个工作日"),
        ("办结要 3 个工作日。", "3 个工作日"),
        ("It takes 3 working days.", "3 working days"),
        ("来 9 趟。", "来 9 趟"),
        ("交 50 元。", "50 元"),
        ("复印件 7 份。", "复印件 7 份"),
        ("带上结婚证。", "结婚证"),
    ],
)
def test_numbers_and_materials_that_the_data_have_not_are_told_where_they_stand(line, wanted) -> None:
    (found,) = told(f"{line}\n")
    assert found.startswith(f"5:{line.index(wanted) + 1} GDE005")
    assert wanted in found


def test_the_same_under_a_condition_is_told_too() -> None:
    (found,) = told("::: when {agent: true}\n3个工作日办结。\n:::\n")
    assert found.startswith("6:1 GDE005")


def test_two_mistakes_on_a_line_are_two_findings() -> None:
    assert len(told("3个工作日，交 50 元。\n")) == 2


def test_a_guide_of_nothing_but_mistakes_is_told_of_a_hundred() -> None:
    assert len(told("1元" * 2000)) == 100


def test_the_nearest_name_is_offered() -> None:
    (found,) = findings_of(parse(HEAD + "::: material\n", "guides/x.md"), library())
    assert "materials?" in found.hint.en


def test_answers_that_the_item_does_not_know_are_told() -> None:
    head = HEAD.replace("\n---\n", "\nanswers: {agnet: true}\n---\n", 1).replace("---\ntitle", "---\ntitle", 1)
    (found,) = told("", head)
    assert "GDE001" in found
    assert "agnet" in found


def test_yaml_that_cannot_be_read_is_told_at_its_line() -> None:
    guide = parse('---\ntitle: "a\n---\n', "guides/x.md")
    assert [one.place.line for one in guide.flaws if one.code.startswith("YML")]


def test_severity_of_a_guide_is_set_as_of_all_rules(tmp_path) -> None:
    root = tmp_path / "city"
    shutil.copytree(CITY, root)
    (root / "guides" / "x.md").write_text(HEAD + "3个工作日办结。\n", "utf-8")
    assert [one.code for one in check(root, 1).findings] == ["GDE005"]
    settings = root / "keli.toml"
    settings.write_text(settings.read_text("utf-8") + '\n[rules.GDE005]\nseverity = "off"\n', "utf-8")
    assert check(root, 1).findings == ()


def test_links_and_folders_are_not_read(tmp_path) -> None:
    (tmp_path / "guides").mkdir()
    secret = tmp_path / "secret"
    secret.write_text(HEAD, "utf-8")
    (tmp_path / "guides" / "a.md").symlink_to(secret)
    (tmp_path / "guides" / "b.md").mkdir()
    for name in guide_ids(tmp_path):
        assert [one.code for one in read_guide(tmp_path, name).flaws] == ["YML017"]


@pytest.mark.parametrize(
    "text",
    ["\x00", "a\u202eb", "::: " * 10_000, ":::\n" * 500, "::: when {" * 50, "::: when {a: b}\n" * 5000, "---\n" * 9],
)
def test_nothing_that_is_written_ends_in_an_exception(text, tmp_path) -> None:
    (tmp_path / "guides").mkdir()
    (tmp_path / "guides" / "a.md").write_text(HEAD + text, "utf-8")
    guide = read_guide(tmp_path, "a")
    assert list(findings_of(replace(guide), Library(CITY))) is not None
