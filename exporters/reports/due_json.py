"""When a case is done, for programs: one JSON document with stable keys, its words in one language."""

import json
from typing import Any

from guides.due.view import DayView, DueView

SCHEMA_VERSION = 1


def document(view: DueView) -> str:
    """Give it as JSON, ending with a line end."""
    data = {
        "schema_version": SCHEMA_VERSION,
        "item": view.id,
        "language": view.language,
        "title": view.title,
        "authority": view.subtitle,
        "accepted": _day(view.accepted),
        "counted_from": view.begins,
        "promised": list(view.promised),
        "earliest": _day(view.earliest),
        "limit_ends": _day(view.limit_ends),
        "latest": _day(view.latest),
        "not_counted": [_pause(one.id, one.label, one.length, certain=one.certain) for one in view.pauses],
        "depends_on": [question for question, _ in view.depends_on],
        "estimated": list(view.estimated),
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _pause(step: str, label: str, length: str, *, certain: bool) -> dict[str, Any]:
    return {"step": step, "label": label, "length": length or None, "certain": certain}


def _day(view: DayView | None) -> str | None:
    return view.day.isoformat() if view else None
