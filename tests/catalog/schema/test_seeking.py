"""Finding conditions, answers and texts where the schema has them."""

import pytest

from catalog.schema.kinds import Kind
from catalog.schema.marks import Trait
from catalog.schema.seeking import asked_in, seek, texts

ITEM = {
    "id": "x",
    "name": {"zh": "名称", "en": "Name"},
    "aliases": ["别名"],
    "state": "in_force",
    "materials": [{"id": "a", "name": "材料", "when": {"agent": True}, "waiver": {"by": "data", "when": {"q": "x"}}}],
    "promised_limit": {"number": 1, "cases": [{"id": "c", "when": {"any": [{"a": "b"}, {"not": {"c": "d"}}]}}]},
    "override": {"materials": {"b": {"when": {"z": True}, "requirements": "要求"}}, "steps": {"s": {"name": "环节"}}},
    "x": {"name": "自用"},
}


def test_conditions_are_found_wherever_they_stand() -> None:
    assert [path for path, _ in seek(Kind.ITEM, ITEM, Trait.CONDITION)] == [
        ("materials", 0, "when"),
        ("materials", 0, "waiver", "when"),
        ("promised_limit", "cases", 0, "when"),
        ("override", "materials", "b", "when"),
    ]


def test_every_test_of_a_condition_is_found() -> None:
    condition = {"p": 1, "any": [{"a": "b"}, {"all": [{"not": {"c": "d"}}]}]}
    assert list(asked_in(condition, ("when",))) == [
        (("when", "p"), 1),
        (("when", "any", 0, "a"), "b"),
        (("when", "any", 1, "all", 0, "not", "c"), "d"),
    ]


def test_texts_are_found_in_every_language_and_nothing_else() -> None:
    assert list(texts(Kind.ITEM, ITEM)) == [
        (("name", "zh"), "名称"),
        (("name", "en"), "Name"),
        (("aliases", 0), "别名"),
        (("materials", 0, "name"), "材料"),
        (("override", "materials", "b", "requirements"), "要求"),
        (("override", "steps", "s", "name"), "环节"),
    ]


def test_answers_of_cases_and_members_are_found() -> None:
    cases = {"cases": [{"id": "a", "answers": {"q": "x"}}]}
    assert list(seek(Kind.TEST, cases, Trait.ANSWERS)) == [(("cases", 0, "answers"), {"q": "x"})]
    bundle = {"members": [{"id": "m", "answers": {"q": "x"}}]}
    assert list(seek(Kind.BUNDLE, bundle, Trait.ANSWERS)) == [(("members", 0, "answers"), {"q": "x"})]


@pytest.mark.parametrize(
    "data", [None, 1, "x", [], {"materials": 1}, {"materials": [1, {"when": 1}]}, {"name": {"zh": 1}}]
)
def test_data_of_another_shape_are_no_trouble(data) -> None:
    assert list(texts(Kind.ITEM, data)) == []
    for path, condition in seek(Kind.ITEM, data, Trait.CONDITION):
        assert list(asked_in(condition, path)) == []
