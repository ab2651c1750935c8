"""常见问题: frequently asked questions, and their answers."""

from guides.map.view import Card, Entry, Point
from guides.subject import Subject


def faq(subject: Subject) -> tuple[str, list[Entry]]:
    """Give the title and entries of the branch."""
    words = subject.words
    cards = [Card(words.text(one.q), points=(Point(words.text(one.a)),)) for one in subject.item.faq]
    return words.phrase("faq"), list(cards)
