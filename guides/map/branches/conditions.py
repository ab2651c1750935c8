"""受理条件: what must hold, and when an application is not accepted."""

from guides.map.view import Entry, Point
from guides.subject import Subject
from guides.wording.conditions import under


def conditions(subject: Subject) -> tuple[str, list[Entry]]:
    """Give the title and entries of the branch."""
    words = subject.words
    must = [Point(under(words.text(one.text), one.when, subject)) for one in subject.item.conditions]
    never = [
        Point(words.phrase("prohibited", text=under(words.text(one.text), one.when, subject)))
        for one in subject.item.prohibitions
    ]
    return words.phrase("conditions"), [*must, *never]
