"""Each mistake gives one violation: the right code, the place, the words, and a fix where it is certain."""

from typing import Any

import pytest

from catalog.findings.messages import explanation
from catalog.schema.kinds import Kind
from catalog.schema.validate import missing_mandatory, violations

ITEM = {"schema": "keli/item@1", "id": "a--b"}
MATERIAL = {"id": "deed", "name": "产权证"}
CASES: list[tuple[dict[str, Any], list[tuple[str, tuple[str | int, ...], str | None]]]] = [
    ({"fess": []}, [("SCH001", ("fess",), "fees")]),
    ({"申请材料": []}, [("SCH001", ("申请材料",), "materials")]),
    ({"colour": 1}, [("SCH001", ("colour",), None)]),
    ({"materials": [{"id": "a", "documnt": "b"}]}, [("SCH001", ("materials", 0, "documnt"), "document")]),
    ({"materials": [{"id": "a"}]}, [("SCH002", ("materials", 0, "name"), None)]),
    ({"consult": [{"kind": "phone"}]}, [("SCH002", ("consult", 0, "value"), None)]),
    ({"materials": "none"}, [("SCH003", ("materials",), None)]),
    ({"consult": [{"kind": "phone", "value": 12345}]}, [("SCH003", ("consult", 0, "value"), '"12345"')]),
    ({"on_application": "true"}, [("SCH003", ("on_application",), "true")]),
    ({"promised_limit": {"number": "7-20", "unit": "day"}}, [("SCH003", ("promised_limit", "number"), None)]),
    ({"version": "3"}, [("SCH003", ("version",), "3")]),
    ({"state": "in_forse"}, [("SCH004", ("state",), "in_force")]),
    ({"materials": [{**MATERIAL, "necessity": "必要"}]}, [("SCH004", ("materials", 0, "necessity"), "required")]),
    ({"state": "gone"}, [("SCH004", ("state",), None)]),
    ({"name": "长" * 1001}, [("SCH005", ("name",), None)]),
    ({"name": {"zh": "长" * 1001}}, [("SCH005", ("name", "zh"), None)]),
    ({"valid": {"from": "2026-02-30"}}, [("SCH006", ("valid", "from"), None)]),
    ({"valid": {"from": "2026-1-1"}}, [("SCH006", ("valid", "from"), None)]),
    ({"name": {"english": "x"}}, [("SCH006", ("name", "english"), None)]),
    ({"materials": [{**MATERIAL, "copies": -1}]}, [("SCH007", ("materials", 0, "copies"), None)]),
    ({"audience": []}, [("SCH007", ("audience",), None)]),
    ({"audience": ["person", "person"]}, [("SCH007", ("audience",), None)]),
    ({"name": ""}, [("SCH007", ("name",), None)]),
    (
        {"statutory_limit": {"none": True, "number": 3, "unit": "day"}},
        [("SCH008", ("statutory_limit", "number"), None)],
    ),
    ({"materials": [{**MATERIAL, "option": "own"}]}, [("SCH008", ("materials", 0, "group"), None)]),
    ({"questions": [{"use": "agent", "ask": "?"}]}, [("SCH008", ("questions", 0, "ask"), None)]),
]
CODES = [f"SCH00{number}" for number in range(1, 9)]


@pytest.mark.parametrize(("wrong", "expected"), CASES)
def test_one_mistake_gives_one_violation(
    wrong: dict[str, Any], expected: list[tuple[str, tuple[str | int, ...], str | None]]
) -> None:
    found = violations(Kind.ITEM, {**ITEM, **wrong})
    assert [(violation.code, violation.path, violation.fix) for violation in found] == expected


@pytest.mark.parametrize(("wrong", "_expected"), CASES)
def test_every_slot_of_a_message_is_filled(wrong: dict[str, Any], _expected: object) -> None:
    for violation in violations(Kind.ITEM, {**ITEM, **wrong}):
        said = explanation(violation.code)
        for words in (said.message.format(violation.args), said.hint.format(violation.args)):
            assert all((words.zh, words.en))
            assert "{" not in words.zh + words.en


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_a_bad_case_and_its_words(code: str) -> None:
    assert any(code == found[0][0] for _, found in CASES)
    said = explanation(code)
    assert all((said.title.zh, said.why.en, said.bad, said.good))


def test_an_item_with_only_schema_and_id_is_a_valid_file() -> None:
    assert violations(Kind.ITEM, ITEM) == []


def test_the_bad_value_is_named_with_the_words_to_choose_from() -> None:
    (violation,) = violations(Kind.ITEM, {**ITEM, "case_type": "1"})
    said = explanation(violation.code).message.format(violation.args)
    assert said.zh == "“1”不是可选的词；可以选：instant（即办件）、promised（承诺件）。"


def test_a_number_where_a_text_is_wanted_is_to_be_quoted() -> None:
    (violation,) = violations(Kind.ITEM, {**ITEM, "name": 8})
    assert "引号" in explanation("SCH003").hint.format(violation.args).zh


@pytest.mark.parametrize("reserved", ["yes", "null", "any", "channel", "situation", "delivery"])
def test_reserved_words_are_no_ids(reserved: str) -> None:
    (violation,) = violations(Kind.ITEM, {**ITEM, "materials": [{"id": reserved, "name": "x"}]})
    assert (violation.code, violation.path) == ("SCH006", ("materials", 0, "id"))


@pytest.mark.parametrize("taken", ["con", "aux", "lpt1", "index"])
def test_what_is_a_file_is_not_called_as_a_device_or_as_the_page_of_all_guides(taken: str) -> None:
    (violation,) = violations(Kind.ITEM, {**ITEM, "id": taken})
    assert (violation.code, violation.path) == ("SCH006", ("id",))
    assert violations(Kind.ITEM, {**ITEM, "materials": [{"id": taken, "name": "x"}]}) == []


@pytest.mark.parametrize("wrong", ["A", "1a", "a_b", "a--b", "a-", "a b", "证"])
def test_ids_are_lower_case_words_joined_by_single_hyphens(wrong: str) -> None:
    assert [v.code for v in violations(Kind.ITEM, {**ITEM, "faq": [{"id": wrong, "q": "x", "a": "y"}]})] == ["SCH006"]


def test_what_depends_on_a_wrong_value_is_not_told_again() -> None:
    found = violations(Kind.ITEM, {**ITEM, "statutory_limit": {"none": 5, "number": 3, "unit": "day"}})
    assert [violation.path for violation in found] == [("statutory_limit", "none")]


def test_an_override_is_partial_but_its_values_are_judged() -> None:
    changes = {"lease": {"copies": 2}, "plan": {"removed": True}, "deed": {"seal": "nobody", "add_after": "lease"}}
    found = violations(Kind.ITEM, {**ITEM, "override": {"materials": changes}})
    assert [(v.code, v.path) for v in found] == [("SCH004", ("override", "materials", "deed", "seal"))]


@pytest.mark.parametrize(
    "path", ["files/../keys", "files/.git/config", "/etc/passwd", "files/a\\b", "file.pdf", "files/"]
)
def test_files_stay_inside_their_folder(path: str) -> None:
    found = violations(Kind.ITEM, {**ITEM, "results": [{"id": "r", "type": "other", "name": "x", "sample": path}]})
    assert [violation.code for violation in found] == ["SCH006"]


@pytest.mark.parametrize("url", ["javascript:alert(1)", "ftp://x", "https://a b", 'https://a"b', "www.example.test"])
def test_addresses_are_of_the_web(url: str) -> None:
    found = violations(Kind.ITEM, {**ITEM, "appointment": {"needed": True, "url": url}})
    assert [violation.code for violation in found] == ["SCH006"]


def test_a_register_is_a_list_and_its_entries_are_judged() -> None:
    law = {"id": "food-law", "title": "食品安全法", "issuer": "全国人大常委会", "effective": "2015-10-01"}
    assert violations(Kind.LAWS, [law]) == []
    assert [v.path for v in violations(Kind.LAWS, [law, {"id": "x", "title": "y"}])] == [(1, "issuer")]


def test_mandatory_elements_are_asked_of_the_resolved_item(full_item: Any) -> None:
    assert missing_mandatory(full_item) == []
    del full_item["consult"]
    (violation,) = missing_mandatory(full_item)
    assert (violation.code, violation.path) == ("SCH002", ("consult",))
    assert len(missing_mandatory(ITEM)) == 20


@pytest.mark.parametrize(
    ("wrong", "offered"),
    [
        ({"consult": [{"value": "0369-5550214"}]}, "补上 kind。可以选：window（窗口）"),
        ({"consult": [{"kind": "phone"}]}, "补上 value。"),
    ],
)
def test_of_a_missing_element_the_words_it_may_be_are_told(wrong: dict[str, Any], offered: str) -> None:
    (violation,) = violations(Kind.ITEM, {**ITEM, **wrong})
    assert explanation(violation.code).hint.format(violation.args).zh.startswith(offered)


def test_of_what_an_item_lacks_the_words_it_may_be_are_told_too() -> None:
    hints = {one.path[0]: explanation(one.code).hint.format(one.args).zh for one in missing_mandatory({})}
    assert "instant（即办件）、promised（承诺件）" in hints["case_type"]
    assert "person（自然人）" in hints["audience"]
    assert "可以选" not in hints["basis"]
