"""GitLab's code quality report: its documented fields, and fingerprints that stay."""

import json

from msgspec.structs import replace

from catalog.check.engine import Report
from catalog.findings.place import Place
from exporters.reports.gitlab import document
from exporters.reports.telling import Telling

FIELDS = {"description", "check_name", "fingerprint", "severity", "location"}
SEVERITIES = {"info", "minor", "major", "critical", "blocker"}


def entries(telling) -> list:
    return json.loads(document(telling))


def test_an_entry_has_the_documented_fields_and_no_other(telling) -> None:
    for entry in entries(telling):
        assert set(entry) == FIELDS
        assert entry["severity"] in SEVERITIES
        assert set(entry["location"]) == {"path", "lines"}
        assert set(entry["location"]["lines"]) == {"begin", "end"}


def test_an_entry_is_told_whole(telling) -> None:
    entry = entries(telling)[0]
    assert entry.pop("fingerprint").isalnum()
    assert entry == {
        "description": 'Without quotes, 012 is read differently by different programs; write "012".'
        " Put codes, phone numbers and times in quotes.",
        "check_name": "YML010",
        "severity": "major",
        "location": {"path": "items/civil/civil--birth.yaml", "lines": {"begin": 3, "end": 3}},
    }


def moved(telling, **changes) -> set[str]:
    [finding, *_] = telling.report.findings
    place = Place(**{"file": finding.place.file, "line": 3, **changes})
    told = Telling(Report((replace(finding, place=place),), 1), telling.root, telling.language)
    return {entry["fingerprint"] for entry in entries(told)}


def test_a_fingerprint_outlives_lines_and_folders_but_not_another_item(telling) -> None:
    assert moved(telling) == moved(telling, line=90) == moved(telling, file="items/other/civil--birth.yaml")
    assert moved(telling) != moved(telling, file="items/civil/civil--death.yaml")


def test_equal_findings_have_fingerprints_of_their_own(telling) -> None:
    [finding, *_] = telling.report.findings
    told = entries(Telling(Report((finding,) * 3, 1), telling.root, telling.language))
    assert len({entry["fingerprint"] for entry in told}) == 3


def test_texts_of_people_stay_texts(telling_of, hostile) -> None:
    telling = telling_of(hostile)
    [finding] = telling.report.findings
    assert entries(telling)[0]["description"].startswith(telling.said(finding))
