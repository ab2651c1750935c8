"""Subjects for rules, without files: an item as it is written, with up to three questions drawn at random."""

import datetime as dt
from pathlib import Path
from random import Random
from typing import Any

from catalog.model.registers import Registers
from catalog.rules.subject import ItemSubject
from tests.catalog.situations.drawn import NAMES, question

TODAY = dt.date(2026, 1, 1)


def subject_of(data: dict[str, Any], registers: Registers | None = None) -> ItemSubject:
    """Give an item as rules look at it."""
    item = {"id": "drawn", "name": "?", **data}
    return ItemSubject(
        root=Path(),
        file="items/a/drawn.yaml",
        written=item,
        data=item,
        base=None,
        registers=registers or Registers(),
        read=item,
        today=TODAY,
    )


def asked(chance: Random):
    """Make some questions, and what makes an entry that may stand under a condition on them; none is flawed."""
    made: list[dict[str, Any]] = []
    for name in NAMES[: chance.randint(1, len(NAMES))]:
        made.append(_under(chance, made, {**question(chance), "id": name}))
    return made, lambda **shape: _under(chance, made, shape)


def _under(chance: Random, asked: list[dict[str, Any]], shape: dict[str, Any]) -> dict[str, Any]:
    return {**shape, "when": _condition(chance, asked)} if asked and chance.randrange(2) else shape


def _condition(chance: Random, asked: list[dict[str, Any]], most: int = 3) -> dict[str, Any]:
    if most == 1 or chance.randrange(2):
        about = chance.choice(asked)
        return {about["id"]: chance.choice(_values(about))}
    kind, size = chance.choice(("any", "all", "not")), chance.randint(1, most)
    if kind == "not":
        return {"not": _condition(chance, asked, most - 1)}
    return {kind: [_condition(chance, asked, most // size) for _ in range(size)]}


def _values(question: dict[str, Any]) -> list[str | bool]:
    chosen = [entry["id"] for entry in question.get("options", question.get("bands", ()))]
    return chosen or [True, False]
