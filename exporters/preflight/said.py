"""Every text that a document has to say, in the order in which it is read; and whether a text says them so."""

from collections.abc import Iterable, Iterator
from enum import Enum

from exporters.html.writing import as_prose, marked_up
from exporters.layout.cleaning import clean
from guides.booklet.view import Booklet, Chapter
from guides.checklist.view import Checklist, Listed
from guides.document.view import Answered, Block, Document, Entries, Facts, Section, Table, Under, Written
from guides.map.view import Card, Fact, Figure

_LEAST = 4
"""A text that goes on on the next page is parted into no smaller pieces, but for the last one."""


class Lack(Enum):
    """What is wrong with a text."""

    NOT_SAID = "not_said"
    OUT_OF_ORDER = "out_of_order"


def lacks(view: Document | Checklist | Booklet, text: str) -> Iterator[tuple[Lack, str]]:
    """Give the texts of a view that a text says nowhere, or not behind those before them."""
    whole, at = _bare(text), 0
    for said in filter(None, map(clean, told(view))):
        end = _end_of(_bare(said), whole, at)
        if end is not None:
            at = end
        else:
            yield (Lack.OUT_OF_ORDER if _bare(said) in whole else Lack.NOT_SAID), said


def told(view: Document | Checklist | Booklet) -> Iterator[str]:
    """Give every text of a view but pictures, in the order of reading."""
    if isinstance(view, Booklet):
        yield from _booklet(view)
        return
    yield from (view.kind, view.title, view.name, view.subtitle)
    yield from (text for figure in view.figures for text in _figure(figure))
    if isinstance(view, Document):
        yield from (text for section in view.sections for text in _section(section))
        return
    for part in view.sections:
        if part.entries or part.notes or part.not_needed:
            yield from (part.title, *part.notes)
            yield from (text for one in (*part.entries, *part.not_needed) for text in _listed(one))
    yield from (one.ask for one in view.open)


def _booklet(view: Booklet) -> Iterator[str]:
    yield from (view.kind, view.title, view.name, view.subtitle)
    for part in view.parts:
        yield from ([part.title] if len(view.parts) > 1 else [])
        yield from (chapter.document.title for chapter in part.chapters)
    yield from (text for part in view.parts for chapter in part.chapters for text in _chapter(chapter))
    for letter in view.index:
        yield from (letter.letter, *(one.name for one in letter.entries))


def _chapter(chapter: Chapter) -> Iterator[str]:
    view = chapter.document
    yield from (str(chapter.number), view.title, view.name, view.subtitle, view.footer)
    yield from (text for figure in view.figures for text in _figure(figure))
    yield from (text for section in view.sections for text in _section(section))


def _figure(figure: Figure) -> Iterator[str]:
    yield from (figure.value, figure.unit, figure.caption)


def _section(section: Section) -> Iterator[str]:
    yield section.title
    for block in section.blocks:
        yield from _block(block, section.title)


def _block(block: Block, title: str) -> Iterator[str]:
    match block:
        case Facts(facts):
            yield from _facts(facts)
        case Entries(cards, caption=caption):
            yield from () if caption == title else (caption,)
            yield from (text for card in cards for text in _card(card))
        case Table(caption, heads, rows):
            yield from (() if caption == title else (caption,))
            yield from heads
            for row in rows:
                yield from (row.title, *row.badges, *(text for cell in row.cells for text in _facts(cell)))
        case Answered(question, answer, note):
            yield from (question, note, str(marked_up(answer).striptags()))
        case Written(text):
            yield from as_prose(text).striptags().splitlines()
        case Under(when, inner):
            yield when
            yield from (text for one in inner for text in _block(one, title))


def _facts(facts: Iterable[Fact]) -> Iterator[str]:
    for one in facts:
        yield from (one.key, one.value)


def _card(card: Card) -> Iterator[str]:
    yield from (card.title, *card.badges, *_facts(card.facts), *(point.text for point in card.points))


def _listed(one: Listed) -> Iterator[str]:
    yield one.label
    if one.badges or one.facts or one.points:
        shown = (text for fact in one.facts for text in ((fact.key,) if fact.key != one.label else ()) + (fact.value,))
        yield from (*one.badges, *shown, *one.points)
    yield one.why


def _end_of(text: str, whole: str, start: int) -> int | None:
    """Give where a text ends, in one piece or in a few, that begins behind a place; None where it is not there."""
    while text:
        length = _beginning(text, whole, start)
        if length < min(_LEAST, len(text)):
            return None
        start = whole.index(text[:length], start) + length
        text = text[length:]
    return start


def _beginning(text: str, whole: str, start: int) -> int:
    """Give how many of the first characters are there in one piece."""
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if whole.find(text[:middle], start) >= 0:
            low = middle
        else:
            high = middle - 1
    return low


def _bare(text: str) -> str:
    return "".join(text.split())
