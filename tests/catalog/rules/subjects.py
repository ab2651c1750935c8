"""Subjects for rules, without files: an item as it is written, with up to three questions drawn at random."""

import datetime as dt
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from catalog.model.registers import Registers
from catalog.rules.subject import ItemSubject
from tests.catalog.situations.brute import NAMES, questions

TODAY = dt.date(2026, 1, 1)


def subject_of(data: dict[str, Any], registers: Registers | None = None) -> ItemSubject:
    """Give an item as rules look at it."""
    item = {"id": "drawn", "name": "?", **data}
    return ItemSubject(Path(), "items/a/drawn.yaml", item, item, None, registers or Registers(), item, today=TODAY)


@st.composite
def asked(draw: st.DrawFn):
    """Draw some questions, and what draws an entry that may stand under a condition on them; none is flawed."""
    drawn: list[dict[str, Any]] = []
    for name in NAMES[: draw(st.integers(1, len(NAMES)))]:
        question = {**draw(questions(0)), "id": name}
        drawn.append(_under(draw, drawn, question))
    return drawn, lambda **shape: _under(draw, drawn, shape)


def _under(draw: st.DrawFn, asked: list[dict[str, Any]], shape: dict[str, Any]) -> dict[str, Any]:
    condition = draw(st.none() | _conditions(asked)) if asked else None
    return shape if condition is None else {**shape, "when": condition}


def _conditions(asked: list[dict[str, Any]]) -> st.SearchStrategy[dict[str, Any]]:
    tests = st.sampled_from([{question["id"]: value} for question in asked for value in _values(question)])
    return st.recursive(
        tests,
        lambda inner: (
            st.builds(lambda join, parts: {join: parts}, st.sampled_from(["any", "all"]), st.lists(inner, min_size=1))
            | inner.map(lambda part: {"not": part})
        ),
        max_leaves=3,
    )


def _values(question: dict[str, Any]) -> list[str | bool]:
    chosen = [entry["id"] for entry in question.get("options", question.get("bands", ()))]
    return chosen or [True, False]
