"""A comparison for programs: one JSON document with stable keys, its words in one language."""

import json
from collections.abc import Iterable
from typing import Any

from guides.comparison.view import Comparison, Row, Section

SCHEMA_VERSION = 1


def document(views: Iterable[Comparison]) -> str:
    """Give comparisons as JSON, ending with a line end."""
    data = {"schema_version": SCHEMA_VERSION, "comparisons": [_comparison(view) for view in views]}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _comparison(view: Comparison) -> dict[str, Any]:
    ids = [column.id for column in view.columns]
    return {
        "title": view.title,
        "language": view.language,
        "compared": [{"id": one.id, "name": one.name, "is_base": one.is_base} for one in view.columns],
        "sections": {section.id: _section(section, ids) for section in view.sections},
        "stricter": [{"id": ids[one.column], "label": one.label, "text": one.text} for one in view.stricter],
    }


def _section(section: Section, ids: list[str]) -> dict[str, Any]:
    return {"label": section.title, "rows": [_row(row, ids) for row in section.rows]}


def _row(row: Row, ids: list[str]) -> dict[str, Any]:
    values = [{"value": one.text, "ids": [ids[column] for column in one.columns]} for one in row.values]
    return {"entry": row.entry, "aspect": row.aspect, "values": values}
