"""One's own list in a terminal and for programs; the texts are goldens to be read."""

import json
from pathlib import Path

import pytest

from catalog.findings.words import Language
from catalog.library.library import Library
from catalog.situations.answers import parsed, read_answers
from catalog.situations.cases import Cases
from exporters.reports import checklist_json, checklist_text
from exporters.reports.columns import filled, width
from guides.checklist.build import checklist
from guides.subject import Subject

CITY = Library(Path(__file__).parents[3] / "examples" / "city")
GOLDENS = Path(__file__).parents[2] / "goldens" / "lists"
BIRTH, CARD = "qingshi-police--birth-registration", "qingshi-police--identity-card"
COMPANY = "qingshi-amr--company-setup"


def view(item_id, answers, language=Language.ZH):
    subject = Subject.of(CITY.item(item_id), CITY.registers, language)
    cases = Cases.of(subject.item)
    return checklist(subject, cases, read_answers(cases, parsed(answers)))


def plain(_role, text):
    return text


@pytest.mark.parametrize(
    ("name", "of", "why"),
    [
        ("birth-abroad", (BIRTH, "parents=abroad,channel=online"), False),
        ("birth-married-why", (BIRTH, "parents=married,child-age=7,mixed-ethnic=no,channel=window"), True),
        ("card-lost", (CARD, "reason=lost,minor=yes,channel=window,delivery=mail", Language.EN), True),
        ("company", (COMPANY, "shareholders=3"), False),
    ],
)
def test_a_list_reads_as_its_golden_says(name, of, why, request):
    text = "\n".join(checklist_text.lines(view(*of), plain, why=why)) + "\n"
    golden = GOLDENS / f"{name}.txt"
    if request.config.getoption("--update-goldens"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(text, "utf-8")
    assert text == golden.read_text("utf-8")


def test_programs_get_the_same_keys_for_every_item_and_answer():
    data = json.loads(checklist_json.document(view(BIRTH, "parents=married,channel=online,collective=true")))
    assert data["answers"] == {"parents": "married", "channel": "online", "collective": True}
    assert data["situations"] == [{"id": "married", "label": "婚生婴儿"}]
    assert list(data["sections"]) == [
        *("materials", "forms", "visits", "fees", "limits", "steps", "results", "conditions"),
    ]
    keys = {"id", "label", "verdict", "depends_on", "why", "waived", "group", "needed_by", "badges", "facts", "points"}
    entries = [entry for section in data["sections"].values() for entry in section["entries"] + section["not_needed"]]
    assert all(set(entry) == keys for entry in entries)
    assert {entry["verdict"] for entry in entries} == {"applies", "depends", "does_not_apply"}
    assert [question["id"] for question in data["open"]] == ["child-age", "mixed-ethnic"]


def test_several_answers_are_a_list():
    made = view("qingshi-amr--food-business-change", "changed=scope+name")
    assert json.loads(checklist_json.document(made))["answers"] == {"changed": ["name", "scope"]}
    assert made.answered == ("哪些内容变了：名称、法定代表人和经营项目",)


def test_lines_are_filled_as_wide_as_a_terminal_shows():
    parts = ["材料形式：纸质"] * 8
    assert [width(line) for line in filled(parts)] == [4 * 14 + 3 * 2, 4 * 14 + 3 * 2]
    assert list(filled([])) == []
    assert list(filled(["x" * 200, "y"])) == ["x" * 200, "y"]
