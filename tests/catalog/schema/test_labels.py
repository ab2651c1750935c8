"""Paths and words are said as an officer says them."""

from typing import Any

import pytest

from catalog.findings.words import Words
from catalog.schema.kinds import Kind
from catalog.schema.labels import label, name_of, word, words_of


@pytest.mark.parametrize(
    ("path", "zh", "en"),
    [
        (("materials", 2, "copies"), "材料 3 · 复印件份数", "Material 3 · Copies"),
        (("name",), "事项名称", "Name"),
        (("name", "en"), "事项名称 · en", "Name · en"),
        (("materials",), "申请材料", "Materials"),
        (("materials", 0), "材料 1", "Material 1"),
        (("audience", 1), "服务对象 2", "Audience 2"),
        (("steps", 0, "outcomes", 1, "label"), "环节 1 · 环节走向 2 · 名称", "Step 1 · Outcome 2 · Label"),
        (("nmae",), "nmae", "nmae"),
        (("materials", 0, "foo", "bar"), "材料 1 · foo · bar", "Material 1 · foo · bar"),
        (("override", "materials", "lease", "seal"), "对上级要素的改动 · 申请材料 · 材料 lease · 签章", None),
        (("materials", 0, "when", "premises"), "材料 1 · 适用条件 · premises", "Material 1 · When · premises"),
        ((), "", ""),
    ],
)
def test_a_path_is_said_in_labels(path: tuple[str | int, ...], zh: str, en: str | None) -> None:
    said = label(Kind.ITEM, path)
    assert said.zh == zh
    assert en is None or said.en == en


def test_entries_of_registers_count_from_one() -> None:
    assert label(Kind.AUTHORITIES, (2, "name")).zh == "实施主体 3 · 名称"


def test_a_question_in_a_condition_is_followed_by_what_it_asks(full_item: Any) -> None:
    said = label(Kind.ITEM, ("steps", 1, "when", "premises"), full_item)
    assert said.zh == "环节 2 · 适用条件 · premises “店面是自己的还是租的？”"


def test_words_have_their_chinese() -> None:
    assert word(Kind.ITEM, ("materials", "*", "necessity"), "deferrable") == Words("容缺后补", "deferrable")
    assert word(Kind.ITEM, ("audience", "*"), "person").zh == "自然人"
    assert word(Kind.ITEM, ("state",), "gone") == Words("gone", "gone")
    assert list(words_of(Kind.ITEM, ("case_type",))) == ["instant", "promised"]


def test_an_element_has_a_name_of_its_own() -> None:
    assert name_of(Kind.ITEM, ("promised_limit",)) == Words("承诺办结时限", "Promised limit")
