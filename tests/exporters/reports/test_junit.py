"""JUnit: well-formed XML, a case for each finding, numbers that add up."""

from xml.etree import ElementTree as ET

from catalog.check.engine import Report
from exporters.reports.junit import document
from exporters.reports.telling import Telling


def read(telling) -> ET.Element:
    return ET.fromstring(document(telling).encode())  # noqa: S314  # our own


def test_a_file_is_a_suite_and_a_finding_a_case(telling) -> None:
    root = read(telling)
    assert [(suite.get("name"), suite.get("tests")) for suite in root] == [
        ("items/civil/civil--birth.yaml", "2"),
        ("registers/laws.yaml", "1"),
    ]
    case = root.find("testsuite/testcase")
    assert (case.get("name"), case.get("file"), case.get("line")) == (
        "YML010 3:4",
        "items/civil/civil--birth.yaml",
        "3",
    )
    assert case.find("failure").get("type") == "error"
    assert case.find("failure").text == "Put codes, phone numbers and times in quotes."


def test_errors_fail_and_all_else_is_skipped_and_the_numbers_say_so(telling) -> None:
    root = read(telling)
    for node in (root, *root):
        assert int(node.get("failures")) == len(node.findall(".//failure"))
        assert int(node.get("skipped")) == len(node.findall(".//skipped"))
        assert int(node.get("tests")) == len(node.findall(".//testcase"))


def test_nothing_found_is_one_case_that_passes(telling) -> None:
    root = read(Telling(Report((), 7), telling.root, telling.language))
    [case] = root.findall(".//testcase")
    assert list(case) == []
    assert (root.get("tests"), root.get("failures")) == ("1", "0")


def test_texts_of_people_stay_texts(telling_of, hostile) -> None:
    telling = telling_of(hostile)
    [finding] = telling.report.findings
    assert read(telling).find(".//failure").get("message") == telling.said(finding)
