"""QUE011: the bands of a number rise, and the last one is open.

Source: convention of the catalogue. A band begins where the one before it ends, so bands can neither overlap nor
leave a gap if they rise.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import pairwise
from typing import Any

from catalog.findings.finding import Path
from catalog.findings.messages import explanation
from catalog.rules.rule import Mistake, file_rule, item_rule
from catalog.rules.subject import FileSubject, ItemSubject
from catalog.schema.kinds import Kind


@item_rule("QUE011")
def bands_of_item(subject: ItemSubject) -> Iterator[Mistake]:
    """Look at the questions of an item; those of the register are told there."""
    for index, question in enumerate(subject.data.get("questions", ())):
        shared = subject.registers.get(Kind.QUESTIONS, str(question.get("id"))) or {}
        if question.get("bands") is not shared.get("bands"):
            yield from _of_question(question, ("questions", index))


@file_rule("QUE011", Kind.BASE, Kind.BUNDLE)
def bands_of_file(subject: FileSubject) -> Iterator[Mistake]:
    """Look at the questions of a base or bundle."""
    for index, question in enumerate(subject.data.get("questions", ())):
        yield from _of_question(question, ("questions", index))


@file_rule("QUE011", Kind.QUESTIONS)
def bands_of_register(subject: FileSubject) -> Iterator[Mistake]:
    """Look at the shared questions."""
    for index, question in enumerate(subject.data):
        yield from _of_question(question, (index,))


def _of_question(question: Mapping[str, Any], path: Path) -> Iterator[Mistake]:
    bands = [band for band in question.get("bands", ()) if isinstance(band, Mapping)]
    ends = [_end(band) for band in bands]
    for index, (one, next_one) in enumerate(pairwise(ends)):
        if one is None:
            yield _mistake((*path, "bands", index), "open")
        elif next_one is not None and next_one <= one:
            yield _mistake((*path, "bands", index + 1), "not-rising")
    if ends and ends[-1] is not None:
        yield _mistake((*path, "bands", len(ends) - 1), "closed")


def _end(band: Mapping[str, Any]) -> tuple[Decimal, bool] | None:
    """Give where a band ends, and whether that number is in it; None for an open one."""
    name = next((name for name in ("up_to", "below") if name in band), None)
    return None if name is None else (Decimal(str(band[name])), name == "up_to")


def _mistake(path: Path, problem: str) -> Mistake:
    return Mistake(path, {"problem": explanation("QUE011").phrases[problem]})
