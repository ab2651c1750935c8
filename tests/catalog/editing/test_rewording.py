"""Other words in people's texts: in all of them, and in nothing else."""

import pytest

from catalog.editing.rewording import Rewording, reword
from catalog.editing.workbench import Workbench
from catalog.findings.errors import KeliError


@pytest.fixture
def reworded(city):
    def made(*args, **options):
        bench = Workbench(city)
        count = reword(bench, Rewording(*args, **options))
        return count, bench.changes()

    return made


def test_words_are_replaced_in_every_text_and_the_lines_are_shown(reworded) -> None:
    count, changes = reworded("身份证", "身份证件")
    assert count > len(changes.files) > 3
    added = [line for line in changes.diff(0) if line.startswith("+") and not line.startswith("+++")]
    assert all("身份证件" in line for line in added)


def test_ids_codes_and_words_of_enumerations_are_no_texts(reworded) -> None:
    assert reworded("required", "x") == (0, reworded("required", "x")[1])
    assert not reworded("resident-id-card", "x")[1]
    assert not reworded("99010", "x")[1]


def test_only_the_elements_of_a_pattern_change(reworded) -> None:
    _, changes = reworded("我要", "我想", within="plain_name")
    lines = [line for line in changes.diff(0) if line.startswith("-") and not line.startswith("---")]
    assert lines
    assert all("plain_name" in line for line in lines)
    _, register = reworded("身份证", "身份证件", within="aliases")
    assert register.files == ("items/qingshi-police/qingshi-police--identity-card.yaml", "registers/documents.yaml")


def test_entries_of_lists_are_named_by_their_ids_in_a_pattern(reworded) -> None:
    _, changes = reworded("双方", "甲乙双方", within="materials.lease.*")
    assert "bases/food-business-new.yaml" in changes.files
    assert not reworded("双方", "甲乙双方", within="materials.deed.*")[1]


def test_only_the_files_of_a_pattern_change(reworded) -> None:
    assert reworded("身份证", "x", within="registers/*")[1].files == (
        "registers/catalogue.yaml",
        "registers/documents.yaml",
        "registers/laws.yaml",
    )


def test_a_regular_expression_may_name_its_groups(reworded) -> None:
    _, changes = reworded(r"(\d+)号", r"第\1号", is_pattern=True, within="bundles/")
    assert any("第5号" in line for line in changes.diff())
    assert not reworded(r"(\d+)号", "x")[1]


@pytest.mark.parametrize(
    ("old", "new", "options"),
    [("", "x", {}), ("(", "x", {"is_pattern": True}), ("a", r"\3", {"is_pattern": True}), ("我要开餐馆", "", {})],
)
def test_what_cannot_be_is_refused_in_words(old, new, options, reworded) -> None:
    with pytest.raises(KeliError) as caught:
        reworded(old, new, **options)
    assert caught.value.message.zh
    assert caught.value.hint.en
