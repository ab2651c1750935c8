"""An item as an outline: labels of the schema, values in words, places."""

from pathlib import Path

import pytest

from catalog.findings.place import Place
from catalog.findings.words import Language
from catalog.library.library import Library
from catalog.schema.kinds import Kind
from exporters.reports.outline import Outline

CITY = Library(Path(__file__).parents[3] / "examples" / "city")


def told(data, language=Language.ZH, place=None) -> list[str]:
    return list(Outline(Kind.ITEM, language, place).lines(data))


def test_elements_come_in_the_order_of_the_schema_with_words_for_words() -> None:
    data = {"materials": [{"id": "a", "copies": 2, "medium": "paper"}], "audience": ["person"], "name": "出生登记"}
    zh, en = told(data), told(data, Language.EN)
    assert [line.split(":")[0] for line in zh if not line.startswith(" ")] == ["事项名称", "服务对象", "申请材料"]
    assert any("自然人" in line for line in zh)
    assert any("natural person" in line for line in en)
    assert any(line.strip() == "材料形式: 纸质" for line in zh)


def test_places_stand_behind_values() -> None:
    assert told({"name": "甲"}, place=lambda _path: Place("items/a.yaml", 7))[0].endswith("甲  # items/a.yaml:7")


def test_hidden_characters_are_shown() -> None:
    assert told({"name": "a\x1b[2Jb\u202e"})[0].endswith("a\\u001b[2Jb\\u202e")


def test_texts_are_said_in_the_language() -> None:
    assert told({"name": {"zh": "甲", "en": "A"}}, Language.EN)[0].endswith(": A")


@pytest.mark.parametrize("item_id", list(CITY.ids(Kind.ITEM)))
@pytest.mark.parametrize("language", Language)
def test_every_example_is_told_line_by_line(item_id, language) -> None:
    data = CITY.resolved(CITY.document(Kind.ITEM, item_id)).data
    lines = told(data, language)
    assert len(lines) > len(data)
    assert all(line.strip() and "\n" not in line for line in lines)


def test_what_is_no_text_is_shown_as_it_is() -> None:
    assert told({"name": {"zh": ["甲"], "en": 1}}) == ["事项名称:", "  zh: 甲", "  en: 1"]
