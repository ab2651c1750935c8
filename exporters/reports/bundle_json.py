"""A bundle for programs: one JSON document with stable keys, its words in one language."""

import json
from typing import Any

from catalog.situations.extremes import Extremes
from exporters.reports.situations_json import plain_number
from guides.bundle.view import BundleView, SavingView

SCHEMA_VERSION = 1


def document(view: BundleView) -> str:
    """Give the bundle as JSON, ending with a line end."""
    data = {
        "schema_version": SCHEMA_VERSION,
        "bundle": view.id,
        "language": view.language,
        "title": view.title,
        "name": view.name or view.title,
        "authority": view.subtitle,
        "members": [
            {
                "id": one.id,
                "label": one.title,
                "by": one.by,
                "item": one.item or None,
                "when": one.when or None,
                "after": list(one.after),
            }
            for one in view.members
        ],
        "materials": view.materials,
        "shared": [{"id": one.id, "label": one.name, "members": list(one.members)} for one in view.shared],
        "brought": [{"from": one.from_, "to": one.to, "label": one.name} for one in view.brought],
        "hand_overs": [{"from": one.from_, "to": one.to, "way": str(one.way)} for one in view.hand_overs],
        "critical_path": {
            "days": plain_number(view.days),
            "answers": view.slowest or None,
            "steps": [{"label": one.name, "by": one.by, "days": plain_number(one.days)} for one in view.path],
        },
        "savings": {str(one.aspect): _saving(one) for one in view.savings},
        "before_source": view.source or None,
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _saving(one: SavingView) -> dict[str, Any]:
    return {
        "label": one.label,
        "unit": one.unit,
        "one_by_one": _span(one.apart),
        "as_one_thing": _span(one.together),
        "saved": _span(one.saved),
        "before": None if one.before is None else float(one.before),
    }


def _span(figure: Extremes | None) -> dict[str, Any] | None:
    if figure is None:
        return None
    return {"least": plain_number(figure.least), "most": plain_number(figure.most), "exact": figure.exact}
