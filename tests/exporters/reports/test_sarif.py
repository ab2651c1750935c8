"""SARIF: valid by the schema that OASIS publishes with the standard, and read as it was meant."""

import json
import re
from pathlib import Path
from urllib.parse import unquote

import jsonschema_rs
import pytest
from msgspec.structs import replace

from catalog.check.engine import Report
from catalog.findings.messages import codes, explanation
from catalog.findings.place import Place
from catalog.findings.words import Language
from exporters.reports.sarif import document
from exporters.reports.telling import Telling

SCHEMA = json.loads((Path(__file__).parent / "sarif" / "sarif-schema-2.1.0.json").read_text("utf-8"))
VALID = jsonschema_rs.Draft4Validator(SCHEMA, validate_formats=True)


def run(telling) -> dict:
    data = json.loads(document(telling))
    assert [f"{error.instance_path}: {error.message}" for error in VALID.iter_errors(data)] == []
    return data["runs"][0]


def shown(message: str) -> str:
    """Give what a viewer shows of a message, by sections 3.11.5 and 3.11.6."""
    return re.sub(r"\\([\\\[\]])", r"\1", message.replace("{{", "{").replace("}}", "}"))


@pytest.mark.parametrize("language", Language)
def test_the_document_is_valid_and_tells_each_finding(language, telling) -> None:
    told = run(Telling(telling.report, telling.root, language))
    assert [result["ruleId"] for result in told["results"]] == ["YML010", "YML003", "REF005"]
    assert [result["level"] for result in told["results"]] == ["error", "warning", "note"]
    assert {rule["id"] for rule in told["tool"]["driver"]["rules"]} == {"YML010", "YML003", "REF005"}


def test_the_schema_refuses_what_is_no_sarif(telling) -> None:
    data = json.loads(document(telling))
    del data["runs"][0]["results"][0]["message"]
    assert not VALID.is_valid(data)


def test_a_document_names_the_schema_it_is_held_to(telling) -> None:
    assert json.loads(document(telling))["$schema"] == SCHEMA["id"]


def test_a_finding_stands_where_it_is(telling) -> None:
    place = run(telling)["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "items/civil/civil--birth.yaml", "uriBaseId": "%SRCROOT%"}
    assert place["region"] == {"startLine": 3, "startColumn": 4, "endLine": 3, "endColumn": 7}


def test_each_result_points_at_its_rule(telling) -> None:
    told = run(telling)
    rules = told["tool"]["driver"]["rules"]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in told["results"])


def test_the_other_places_of_a_mistake_are_related_locations(telling) -> None:
    [finding, *_] = telling.report.findings
    both = replace(finding, related=(Place("items/civil/civil--death.yaml", 8),))
    [result] = run(Telling(Report((both,), 2), telling.root, Language.EN))["results"]
    [related] = result["relatedLocations"]
    assert related["physicalLocation"]["artifactLocation"]["uri"] == "items/civil/civil--death.yaml"


def test_texts_of_people_are_shown_as_they_are_and_link_nowhere(telling_of, hostile) -> None:
    telling = telling_of(hostile)
    [finding] = telling.report.findings
    [result] = run(telling)["results"]
    said = result["message"]["text"]
    assert shown(said) == f"{telling.said(finding)} {telling.hint(finding)}"
    assert not re.search(r"(?<!\\)\](?=\()", said)
    assert "/".join(("items", hostile.replace("/", ""), "a.yaml")) == unquote(
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], errors="surrogateescape"
    )


SLOT = re.compile(r"\{(\w+)\}")


@pytest.mark.parametrize("language", Language)
def test_every_rule_can_be_told(language, telling) -> None:
    [finding, *_] = telling.report.findings
    every = tuple(replace(finding, code=code, args=dict.fromkeys(slots(code), "x")) for code in codes())
    assert len(run(Telling(Report(every, 1), telling.root, language))["results"]) == len(codes())


def slots(code: str) -> list[str]:
    told = explanation(code)
    return SLOT.findall(told.message.zh + told.message.en + told.hint.zh + told.hint.en)
