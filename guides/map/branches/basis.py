"""依据: the clauses an item rests on, law by law."""

from collections.abc import Iterator
from itertools import groupby

from catalog.findings.words import Language
from catalog.model.parts import Basis
from guides.map.view import Entry, Point
from guides.subject import Subject


def basis(subject: Subject) -> tuple[str, list[Entry]]:
    """Give the title and entries of the branch."""
    return subject.words.phrase("basis"), [Point(text) for text in _laws(subject)]


def _laws(subject: Subject) -> Iterator[str]:
    ordered = sorted(subject.item.basis, key=lambda one: _first(one.law, subject))
    for law_id, clauses in groupby(ordered, key=lambda one: one.law):
        yield law_said(law_id, list(clauses), subject)


def _first(law_id: str, subject: Subject) -> int:
    return next(index for index, one in enumerate(subject.item.basis) if one.law == law_id)


def law_said(law_id: str, clauses: list[Basis], subject: Subject) -> str:
    """Say a law and its clauses."""
    words, law = subject.words, subject.law(law_id)
    title = words.phrase("law", title=words.text(law.title)) if law else law_id
    number = words.text(law.number) if law else ""
    return words.bracketed(title, number) + _space(subject) + words.listed(words.text(one.clause) for one in clauses)


def _space(subject: Subject) -> str:
    return "" if subject.words.language is Language.ZH else " "
