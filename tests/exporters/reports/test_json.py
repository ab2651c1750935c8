"""Findings for programs: the shape and order that the rules promise."""

import json
from pathlib import Path

import pytest

from catalog.check.engine import Report
from catalog.findings.finding import Finding
from catalog.findings.fix import put
from catalog.findings.place import Place
from catalog.findings.severity import Severity
from catalog.findings.words import Language
from exporters.reports.json import document
from exporters.reports.telling import Telling

KEYS = "code severity file line column end_line end_column path label message hint fix".split()


@pytest.fixture
def report() -> Report:
    place = Place("items/甲/a.yaml", 3, 4, 3, 7)
    one = Finding.of("YML010", place, ("a", 0), {"found": "012", "wanted": '"012"'}, put(place, '"012"'))
    other = Finding.of("YML003", Place("items/甲/a.yaml", 5, 1, 5, 1))
    return Report((one, other), 7)


def test_the_document_has_its_keys_in_their_order(report) -> None:
    data = json.loads(document(Telling(report, Path(), Language.EN)))
    assert list(data) == ["schema_version", "findings", "summary"]
    assert data["schema_version"] == 1
    assert [list(finding) for finding in data["findings"]] == [KEYS, KEYS]
    assert data["summary"] == {"files": 7, "errors": 1, "warnings": 1, "infos": 0}
    assert list(data["summary"]) == ["files", *(f"{severity}s" for severity in Severity)]


def test_a_finding_is_told_whole(report) -> None:
    found = json.loads(document(Telling(report, Path(), Language.ZH)))["findings"][0]
    assert found == {
        "code": "YML010",
        "severity": "error",
        "file": "items/甲/a.yaml",
        "line": 3,
        "column": 4,
        "end_line": 3,
        "end_column": 7,
        "path": ["a", 0],
        "label": "",
        "message": '没有引号的 012 在不同程序里读法不同，应写成 "012"。',
        "hint": "编码、电话、时间都加引号。",
        "fix": {
            "safe": True,
            "text": '"012"',
            "changes": [{"do": "put", "file": "items/甲/a.yaml", "place": [3, 4, 3, 7], "text": '"012"'}],
        },
    }


def test_it_is_utf8_that_people_can_read_and_ends_its_last_line(report) -> None:
    text = document(Telling(report, Path(), Language.ZH))
    assert "items/甲/a.yaml" in text
    assert text.endswith("}\n")


def test_what_is_not_there_is_null_or_empty(report) -> None:
    found = json.loads(document(Telling(report, Path(), Language.ZH)))["findings"][1]
    assert (found["fix"], found["path"], found["label"]) == (None, [], "")
