"""One's own list for programs: one JSON document with stable keys, its words in one language."""

import json
from collections.abc import Mapping
from typing import Any

from catalog.model.conditions import Answer, NoAnswer
from guides.checklist.view import Checklist, Listed, Section

SCHEMA_VERSION = 1


def document(view: Checklist) -> str:
    """Give the list as JSON, ending with a line end."""
    data = {
        "schema_version": SCHEMA_VERSION,
        "item": view.id,
        "language": view.language,
        "title": view.title,
        "name": view.name or view.title,
        "authority": view.subtitle,
        "answers": {question: _answer(answer) for question, answer in view.answers.items()},
        "situations": _named(view.situations),
        "figures": [{"label": figure.caption, "value": figure.value, "unit": figure.unit} for figure in view.figures],
        "sections": {section.id: _section(section) for section in view.sections},
        "groups": _named(view.groups),
        "open": [{"id": one.id, "label": one.ask, "answers": _named(one.answers)} for one in view.open],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _answer(answer: Answer) -> Any:
    if isinstance(answer, NoAnswer):
        return None
    return sorted(answer) if isinstance(answer, frozenset) else answer


def _named(labels: Mapping[str, str]) -> list[dict[str, str]]:
    return [{"id": one, "label": label} for one, label in labels.items()]


def _section(section: Section) -> dict[str, Any]:
    return {
        "label": section.title,
        "entries": [_entry(entry) for entry in section.entries],
        "not_needed": [_entry(entry) for entry in section.not_needed],
        "notes": list(section.notes),
    }


def _entry(entry: Listed) -> dict[str, Any]:
    return {
        "id": entry.id,
        "label": entry.label,
        "verdict": _word(entry.verdict.value),
        "depends_on": list(entry.depends_on),
        "why": entry.why,
        "waived": None if entry.waived is None else _word(entry.waived.value),
        "group": entry.group or None,
        "needed_by": list(entry.needed_by),
        "badges": list(entry.badges),
        "facts": [{"label": fact.key, "value": fact.value} for fact in entry.facts],
        "points": list(entry.points),
    }


def _word(verdict: str) -> str:
    return verdict.replace(" ", "_")
