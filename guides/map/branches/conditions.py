"""受理条件: what must hold, and when an application is not accepted."""

from catalog.model.conditions import Condition
from guides.map.view import Entry, Point
from guides.subject import Subject
from guides.wording.conditions import said


def conditions(subject: Subject) -> tuple[str, list[Entry]]:
    """Give the title and entries of the branch."""
    words = subject.words
    must = [Point(_if(words.text(one.text), one.when, subject)) for one in subject.item.conditions]
    never = [
        Point(words.phrase("prohibited", text=_if(words.text(one.text), one.when, subject)))
        for one in subject.item.prohibitions
    ]
    return words.phrase("conditions"), [*must, *never]


def _if(text: str, when: Condition, subject: Subject) -> str:
    condition = said(when, subject)
    return subject.words.phrase("condition_if", when=condition, text=text) if condition else text
