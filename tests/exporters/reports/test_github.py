"""Workflow commands: every finding is one line that GitHub reads as one command."""

import re

import pytest

from catalog.check.engine import Report
from catalog.findings.finding import Finding
from catalog.findings.place import Place
from catalog.findings.words import Language
from exporters.reports.github import SUMMARY_CAP, document, summary
from exporters.reports.telling import Telling

COMMAND = re.compile(r"::(error|warning|notice) ([^:\n]*)::([^\n]*)")
"""As the runner reads it: properties to the next `::`, then the message to the end of the line."""


def commands(telling) -> list[tuple[str, dict[str, str], str]]:
    *lines, _summary = document(telling).splitlines()
    found = [COMMAND.fullmatch(line) for line in lines]
    return [(one[1], dict(part.split("=", 1) for part in one[2].split(",")), one[3]) for one in found]


def test_a_finding_is_a_command_with_its_place(telling) -> None:
    kind, properties, said = commands(telling)[0]
    assert kind == "error"
    assert properties == {
        "file": "items/civil/civil--birth.yaml",
        "line": "3",
        "endLine": "3",
        "col": "4",
        "endColumn": "7",
        "title": "YML010 Text that is read as a number%2C a time or yes/no",
    }
    assert said == (
        'Without quotes, 012 is read differently by different programs; write "012".'
        "%0APut codes, phone numbers and times in quotes."
    )


def test_errors_come_first_then_warnings_then_notices(telling) -> None:
    assert [kind for kind, _, _ in commands(telling)] == ["error", "warning", "notice"]


def test_what_is_wrong_on_new_lines_comes_before_all_else(telling) -> None:
    fresh = frozenset({("registers/laws.yaml", 2)})
    ordered = commands(Telling(telling.report, telling.root, telling.language, fresh=fresh))
    assert [kind for kind, _, _ in ordered] == ["notice", "error", "warning"]


def test_the_last_line_counts(telling) -> None:
    assert document(telling).splitlines()[-1] == "Files checked: 7. Errors: 1, warnings: 1, infos: 1."


def test_a_stretch_of_lines_is_marked_where_it_begins(telling) -> None:
    finding = Finding.of("YML003", Place("a.yaml", 1, 2, 3, 4))
    [(_, properties, _)] = commands(Telling(Report((finding,), 1), telling.root, Language.EN))
    assert set(properties) == {"file", "line", "title"}


def test_paths_begin_at_the_top_of_the_repository(report, tmp_path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "data/city").mkdir(parents=True)
    said = commands(Telling(report, tmp_path / "data/city", Language.EN))
    assert said[0][1]["file"] == "data/city/items/civil/civil--birth.yaml"


def test_no_text_of_people_becomes_a_command_of_its_own(telling_of, hostile) -> None:
    [(kind, properties, said)] = commands(telling_of(hostile))
    assert kind == "error"
    assert set(properties) == {"file", "line", "endLine", "col", "endColumn", "title"}
    assert not re.search(r"%(?!0A|0D|25)", said)


def test_what_the_runner_decodes_is_what_was_meant(telling_of, hostile) -> None:
    telling = telling_of(hostile)
    [(_, _, said)] = commands(telling)
    decoded = said.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")
    [finding] = telling.report.findings
    assert decoded == f"{telling.said(finding)}\n{telling.hint(finding)}"


@pytest.mark.parametrize("written", [0, SUMMARY_CAP - 3000])
def test_the_summary_stays_under_its_cap_and_counts_the_rest(written, tmp_path) -> None:
    finding = Finding.of("YML003", Place("items/a/a--b.yaml"))
    told = summary(Telling(Report((finding,) * 9000, 1), tmp_path, Language.ZH), written)
    assert len(told.encode()) <= SUMMARY_CAP - written
    rows = told.count("YML003")
    assert f"另有 {9000 - rows} 个" in told
