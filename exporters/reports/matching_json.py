"""What one is entitled to for programs: one JSON document with stable keys, its words in one language."""

import json
from typing import Any

from catalog.situations.entitled import Standing
from guides.interview.view import QuestionView
from guides.matching.view import Match, Matched

SCHEMA_VERSION = 1

_STANDINGS = {Standing.ENTITLED: "entitled", Standing.OPEN: "open", Standing.NOT_ENTITLED: "not_entitled"}


def document(view: Match) -> str:
    """Give the match as JSON, ending with a line end."""
    data = {
        "schema_version": SCHEMA_VERSION,
        "language": view.language,
        "answers": {question: _plain(answer) for question, answer in view.given.items()},
        "matched": [_matched(one) for one in view.things],
        "open": [_question(one) for one in view.questions],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _plain(answer: Any) -> Any:
    return sorted(answer) if isinstance(answer, frozenset) else answer


def _matched(one: Matched) -> dict[str, Any]:
    return {
        "id": one.id,
        "kind": "bundle" if one.is_bundle else "item",
        "label": one.title,
        "authority": one.authority,
        "standing": _STANDINGS[one.standing],
        "failed": list(one.failed),
        "depends": [{"label": open_.text, "questions": list(open_.questions)} for open_ in one.open],
        "unseen": list(one.unseen),
        "questions": list(one.questions),
    }


def _question(one: QuestionView) -> dict[str, Any]:
    answers = [{"id": str(choice.value).lower(), "label": choice.label} for choice in one.choices]
    return {"id": one.id, "label": one.ask, "answers": answers}
