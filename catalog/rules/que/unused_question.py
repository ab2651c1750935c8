"""QUE006: something depends on every question.

Source: convention of the catalogue. What a base asks and uses is not told where an item makes no use of it.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from catalog.findings.finding import Path
from catalog.rules.rule import Mistake, cases_rule
from catalog.rules.subject import ItemSubject
from catalog.schema.kinds import Kind
from catalog.schema.seeking import Trait, asked_in, seek


@cases_rule("QUE006")
def unused_question(subject: ItemSubject) -> Iterator[Mistake]:
    """Look for each question in all conditions but its own, and in the numbers of parties."""
    used = _used(subject.data)
    if subject.base is not None and "questions" not in subject.written:
        used |= _used(subject.base)
    for index, question in enumerate(subject.item.questions):
        if question.id and question.id not in used:
            yield Mistake(("questions", index), {"question": subject.wording.question(question.id)})


def _used(data: Mapping[str, Any]) -> set[str]:
    own: dict[Path, Any] = {
        ("questions", index): question.get("id") for index, question in enumerate(data.get("questions", ()))
    }
    tests = (path for at, value in seek(Kind.ITEM, data, Trait.CONDITION) for path, _ in asked_in(value, at))
    counted = {party["count"] for party in data.get("parties", ()) if isinstance(party.get("count"), str)}
    return counted | {str(path[-1]) for path in tests if own.get(path[:2]) != path[-1]}
