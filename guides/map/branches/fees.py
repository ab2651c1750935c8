"""收费: each fee, its standard, and what it comes to in each situation."""

from catalog.model.fees import Fee
from guides.map.view import Card, Entry, Fact, Point
from guides.subject import Subject
from guides.wording.conditions import said
from guides.wording.quantities import amount, amount_cases


def fees(subject: Subject) -> tuple[str, list[Entry]]:
    """Give the title and entries of the branch."""
    cards: list[Entry] = [_card(fee, subject) for fee in subject.item.fees]
    return subject.words.phrase("fees"), cards or [Point(subject.words.phrase("no_fee"))]


def _card(fee: Fee, subject: Subject) -> Card:
    words = subject.words
    told = (
        (words.phrase("applies_when"), said(fee.when, subject)),
        (words.phrase("amount"), amount(fee, subject)),
        (words.phrase("standard"), words.text(fee.standard)),
        (words.label("fees", "reductions"), words.text(fee.reductions)),
        (words.label("fees", "payee"), words.text(fee.payee)),
    )
    points = tuple(Point(case) for case in amount_cases(fee.amount, subject))
    return Card(words.text(fee.name), (), tuple(Fact(key, value) for key, value in told if value), points)
