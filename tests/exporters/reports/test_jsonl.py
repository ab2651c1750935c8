"""One JSON object a line."""

import json

from exporters.reports import json as whole
from exporters.reports.jsonl import document


def test_each_line_is_a_finding_of_the_json_document(telling) -> None:
    lines = document(telling).split("\n")
    assert lines.pop() == ""
    assert [json.loads(line) for line in lines] == json.loads(whole.document(telling))["findings"]


def test_nothing_found_is_nothing_said(telling_of) -> None:
    telling = telling_of("x")
    assert document(type(telling)(type(telling.report)((), 3), telling.root, telling.language)) == ""
