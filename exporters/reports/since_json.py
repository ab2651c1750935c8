"""Figures of two states of a catalogue for programs: one JSON document with stable keys, its words in one language."""

import json
from typing import Any

from exporters.reports.indicators_json import SCHEMA_VERSION, indicator, left_out
from exporters.reports.shares import plain_number
from guides.indicators.since_view import PairView, SinceGroupView, SinceView


def document(view: SinceView) -> str:
    """Give all figures as JSON, ending with a line end."""
    data = {
        "schema_version": SCHEMA_VERSION,
        "title": view.title,
        "language": view.language,
        "against": {"revision": view.then.revision, "commit": view.then.commit, "day": view.then.day},
        "groups": [_group(group) for group in view.groups],
        "left_out": {"then": left_out(view.left_out_then), "now": left_out(view.left_out_now)},
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _group(group: SinceGroupView) -> dict[str, Any]:
    return {
        "by": group.by,
        "id": group.id or None,
        "label": group.label or None,
        "items": {"then": group.items_then, "now": group.items_now},
        "new": [one.id for one in group.new],
        "gone": [one.id for one in group.gone],
        "since": {str(one.indicator): indicator(one) for one in group.since},
        "indicators": {str(one.now.indicator): _pair(one) for one in group.indicators},
        "totals": {one.id: {"label": one.label, "then": one.then, "now": one.now} for one in group.totals},
    }


def _pair(pair: PairView) -> dict[str, Any]:
    states = {"then": indicator(pair.then), "now": indicator(pair.now)}
    figures = {name: {key: value for key, value in one.items() if key != "label"} for name, one in states.items()}
    change = None if pair.change is None else plain_number(pair.change)
    return {"label": pair.label, **figures, "change": change}
