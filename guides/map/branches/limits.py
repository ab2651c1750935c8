"""办理时限: what the law allows, what is promised, and what depends on the situation."""

from collections.abc import Iterator

from catalog.model.parts import Limit
from guides.map.view import Entry, Fact, Point
from guides.subject import Subject
from guides.wording.quantities import limit, limit_cases


def limits(subject: Subject) -> tuple[str, list[Entry]]:
    """Give the title and entries of the branch."""
    return subject.words.phrase("limits"), list(_entries(subject))


def _entries(subject: Subject) -> Iterator[Entry]:
    item, words = subject.item, subject.words
    if item.statutory_limit:
        yield Fact(words.label("statutory_limit"), limit(item.statutory_limit, subject, "limit_unset"))
        yield from (Point(case) for case in limit_cases(item.statutory_limit, subject))
    if item.promised_limit:
        shortened = _shortened(item.statutory_limit, item.promised_limit, subject)
        yield Fact(words.label("promised_limit"), limit(item.promised_limit, subject, also=shortened))
        yield from (Point(case) for case in limit_cases(item.promised_limit, subject))


def _shortened(statutory: Limit | None, promised: Limit, subject: Subject) -> str:
    if statutory is None or not statutory.number or statutory.unit != promised.unit:
        return ""
    if not promised.number:
        return ""  # on the spot: so much less than what the law allows that a share says nothing
    percent = round((statutory.number - promised.number) / statutory.number * 100)
    return subject.words.phrase("shortened", percent=percent) if percent > 0 else ""
