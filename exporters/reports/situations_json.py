"""All situations of an item for programs: one JSON document with stable keys, its words in one language."""

import json
from typing import Any

from catalog.model.conditions import Answer, Condition, Verdict, written
from catalog.situations.paths import Figure
from catalog.situations.spreads import Number
from guides.situations.view import (
    AskedView,
    ChannelView,
    MeasureView,
    NamedView,
    OutcomeView,
    ProofView,
    SituationsView,
)

SCHEMA_VERSION = 1


def document(view: SituationsView) -> str:
    """Give the situations as JSON, ending with a line end."""
    data = {
        "schema_version": SCHEMA_VERSION,
        "item": view.id,
        "language": view.language,
        "title": view.title,
        "name": view.name or view.title,
        "authority": view.subtitle,
        "situations": view.situations,
        "questions": [_asked(one) for one in view.questions],
        "asked": {"average": plain_number(view.average), "most": view.most},
        "figures": {str(one.measure): _measured(one) for one in view.measures},
        "visits_by_channel": {
            one.id: [plain_number(one.visits.least), plain_number(one.visits.most)] for one in view.channels
        },
        "named": [_named(one) for one in view.named],
        "unnamed": view.unnamed or None,
        "unnamed_condition": _condition(view.unnamed_condition),
        "proofs": {str(one.claim): _proof(one) for one in view.proofs},
        "outcomes": [_outcome(one) for one in view.outcomes],
        "more": view.more,
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _visits(one: ChannelView) -> list[int | float]:
    return [plain_number(one.visits.least), plain_number(one.visits.most)]


def _asked(one: AskedView) -> dict[str, Any]:
    return {"id": one.id, "label": one.ask, "when": one.when or None, "condition": _condition(one.condition)}


def _measured(one: MeasureView) -> dict[str, Any]:
    figure = None if one.figure is None else {**_figure(one.figure), "worst_label": one.worst}
    return {"label": one.label, "unit": one.unit, "figure": figure}


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "least": plain_number(figure.least),
        "median": plain_number(figure.median),
        "most": plain_number(figure.most),
        "worst": {question: _answer(answer) for question, answer in figure.worst.items()},
        "always_known": figure.unknown is Verdict.DOES_NOT_APPLY,
    }


def _named(one: NamedView) -> dict[str, Any]:
    figures = {str(measure): _figure(figure) if figure else None for measure, figure in one.figures.items()}
    same = list(one.same_as)
    return {"id": one.id, "label": one.label, "situations": one.situations, "figures": figures, "same_as": same}


def _proof(one: ProofView) -> dict[str, Any]:
    return {
        "label": one.label,
        "holds": one.holds,
        "channel": one.channel or None,
        "breaking": one.breaking or None,
        "condition": _condition(one.condition),
    }


def _outcome(one: OutcomeView) -> dict[str, Any]:
    figures = {str(measure): None if value is None else plain_number(value) for measure, value in one.figures.items()}
    return {"answers": one.answers or None, "condition": _condition(one.condition), "figures": figures}


def _condition(condition: Condition | None) -> dict[str, Any] | None:
    return None if condition is None else written(condition)


def _answer(answer: Answer) -> Any:
    return sorted(answer) if isinstance(answer, frozenset) else answer


def plain_number(value: Number) -> int | float:
    """Give a number as JSON has it: whole where it is whole."""
    return int(value) if value == int(value) else float(value)
