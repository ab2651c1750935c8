"""办理结果: what one gets, for how long it holds, how it comes."""

from catalog.model.fees import Result
from guides.map.view import Card, Entry, Fact, Point
from guides.subject import Subject
from guides.wording.conditions import said
from guides.wording.quantities import limit, limit_cases


def results(subject: Subject) -> tuple[str, list[Entry]]:
    """Give the title and entries of the branch."""
    return subject.words.phrase("results"), [_card(result, subject) for result in subject.item.results]


def _card(result: Result, subject: Subject) -> Card:
    words = subject.words
    told = (
        (words.phrase("applies_when"), said(result.when, subject)),
        (words.label("results", "type"), words.word("results", "type", value=result.type)),
        (words.label("results", "validity"), limit(result.validity, subject)),
        (words.label("results", "valid_in"), words.text(result.valid_in)),
        (words.label("results", "delivery"), words.words("results", "delivery", values=result.delivery)),
    )
    title = words.text(result.name) or words.heading(words.word("results", "type", value=result.type))
    points = tuple(map(Point, limit_cases(result.validity, subject)))
    return Card(title, (), tuple(Fact(key, value) for key, value in told if value), points)
