"""Figures of a catalogue for programs: one JSON document with stable keys, its words in one language."""

import json
from collections.abc import Iterable
from typing import Any

from exporters.reports.shares import plain_number
from guides.indicators.view import (
    CountView,
    DemandRow,
    DemandView,
    Entry,
    GroupView,
    IndicatorsView,
    IndicatorView,
    LeftOut,
    ListsView,
)

SCHEMA_VERSION = 1


def document(view: IndicatorsView) -> str:
    """Give all figures as JSON, ending with a line end."""
    return _document(view, {"groups": [_group(group) for group in view.groups]})


def document_of_lists(view: ListsView) -> str:
    """Give lists as JSON, ending with a line end."""
    lists = {
        str(one.indicator): {"label": one.label, "of": one.of, "items": [_entry(entry) for entry in one.items]}
        for one in view.lists
    }
    return _document(view, {"lists": lists})


def document_of_demand(view: DemandView) -> str:
    """Give the demand for data as JSON, ending with a line end."""
    return _document(view, {"demand": [_demanded(row) for row in view.rows]})


def _document(view: IndicatorsView | ListsView | DemandView, told: dict[str, Any]) -> str:
    head = {"schema_version": SCHEMA_VERSION, "title": view.title, "language": view.language}
    return json.dumps({**head, **told, "left_out": left_out(view.left_out)}, ensure_ascii=False, indent=2) + "\n"


def _group(group: GroupView) -> dict[str, Any]:
    return {
        "by": group.by,
        "id": group.id or None,
        "label": group.label or None,
        "items": group.items,
        "indicators": {str(one.indicator): indicator(one) for one in group.indicators},
        "totals": _counts(group.totals),
        "causes": _counts(group.causes),
        "without_situations": [one.id for one in group.tangled],
    }


def indicator(one: IndicatorView) -> dict[str, Any]:
    """Give one figure."""
    return {
        "label": one.label,
        "value": None if one.value is None else plain_number(one.value),
        "numerator": plain_number(one.part),
        "denominator": plain_number(one.whole),
        "items": one.items,
        "apart": {
            str(apart.why): [{"id": entry.id, "reason": entry.reason or None} for entry in apart.items]
            for apart in one.apart
        },
    }


def _counts(counts: Iterable[CountView]) -> dict[str, Any]:
    return {one.id: {"label": one.label, "count": one.count} for one in counts}


def _entry(entry: Entry) -> dict[str, Any]:
    return {"id": entry.id, "name": entry.name, "authority": entry.authority}


def _demanded(row: DemandRow) -> dict[str, Any]:
    return {
        "source": row.source,
        "label": row.label,
        "id": row.id,
        "name": row.name,
        "shared": row.shared,
        "materials": row.materials,
        "fields": row.fields,
        "visits": row.visits,
        "items": list(row.items),
    }


def left_out(left: LeftOut) -> dict[str, Any]:
    """Give what is in no figure."""
    return {
        "withdrawn": [{"id": one.id, "reason": one.reason or None} for one in left.withdrawn],
        "unread": [{"file": file, "errors": errors} for file, errors in left.unread.items()],
    }
