"""QUE006: something depends on every question.

Source: convention of the catalogue. What a base asks and uses is not told where an item makes no use of it.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from catalog.findings.finding import Path
from catalog.rules.rule import BASES, Mistake, cases_rule
from catalog.rules.subject import ItemSubject
from catalog.schema.kinds import Kind
from catalog.schema.marks import Trait
from catalog.schema.seeking import asked_in, seek


@cases_rule("QUE006", also=BASES)
def unused_question(subject: ItemSubject) -> Iterator[Mistake]:
    """Look for each question in all conditions but its own, and in the numbers of parties."""
    used = _used(subject.data, subject.marks.tests) if subject.item.questions else set()
    for index, question in enumerate(subject.item.questions):
        if question.id and question.id not in used and not _is_used_in_base(subject, question.id):
            yield Mistake(("questions", index), {"question": subject.wording.question(question.id)})


def _is_used_in_base(subject: ItemSubject, question: str) -> bool:
    if subject.base is None or "questions" in subject.written:
        return False
    conditions = seek(Kind.BASE, subject.base, Trait.CONDITION)
    return question in _used(subject.base, [test for path, value in conditions for test in asked_in(value, path)])


def _used(data: Mapping[str, Any], tests: Iterable[tuple[Path, Any]]) -> set[str]:
    own: dict[Path, Any] = {("questions", index): one.get("id") for index, one in enumerate(data.get("questions", ()))}
    counted = {party["count"] for party in data.get("parties", ()) if isinstance(party.get("count"), str)}
    return counted | {str(path[-1]) for path, _ in tests if own.get(path[:2]) != path[-1]}
