"""What of a view a format does not carry: its texts are found by reading back what was written."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from html.parser import HTMLParser
from typing import Any, Final

from msgspec import Struct

from catalog.findings.phrasebook import phrasebook
from catalog.findings.words import plain
from exporters.guide import TREES, order_of, render, shown_of
from exporters.layout.links import allowed
from exporters.look import Look
from exporters.loss.lost import Lost
from exporters.outline.tree import Node, Tree
from exporters.pictures import BUILDERS, drawn
from exporters.preflight.shown import not_shown
from exporters.svg.reading import drawn_texts
from exporters.view import Format, View
from guides.document.view import Document, Picture
from guides.flow.view import FlowView
from guides.interview.cutting import interview_of
from guides.interview.view import Interview
from guides.map.view import MapView
from guides.subject import Subject
from guides.timeline.view import TimelineView

_DRAWN: Final = frozenset({Format.SVG, Format.PNG, Format.PDF})
_PICTURES: Final[Mapping[str, type]] = {"map": MapView, "flow": FlowView, "timeline": TimelineView}


def not_carried(subject: Subject, view: View, form: Format, look: Look) -> Iterator[Lost]:
    """Give what an output does not hold of its view."""
    told = shown_of(subject, view, look)
    texts = not_shown(told, _texts(subject, view, form, look))
    yield from [_lost("texts", texts)] if texts else []
    if view in BUILDERS:
        yield from _of_pictures(told, form, look)
    elif view is View.GUIDE:
        wanted = (element for part in order_of(look).parts for element in part.elements)
        yield from of_guide(told, wanted, interview_of(subject), subject, form)


def _of_pictures(told: Any, form: Format, look: Look) -> Iterator[Lost]:
    links = dict.fromkeys(_addresses(told))
    if form is Format.PNG:
        yield _lost("pixels")
        yield from [_lost("links", links)] if links else []
    elif form is Format.SVG and not look.embed_font:
        yield _lost("fonts")
    if form not in _DRAWN:
        yield _lost("drawn")
        yield from _signs(told) if isinstance(told, FlowView) else ()


def of_guide(
    told: Document, wanted: Iterable[str], interview: Interview, subject: Subject, form: Format
) -> Iterator[Lost]:
    """Give what a guide to read lacks of what it was to tell: pictures that cannot be drawn, and questions."""
    yield from _undrawn(told, wanted)
    yield from _asked(interview, subject) if form is Format.HTML else _unasked(interview)


def _asked(interview: Interview, subject: Subject) -> Iterator[Lost]:
    if interview.too_many:
        yield _lost("too_many")
    elif interview.turns:
        asked = {turn.question.id for turn in interview.turns}
        left = [subject.words.text(one.ask) for one in subject.item.questions if one.id not in asked]
        yield from [_lost("uncounted", left)] if left else []


def _unasked(interview: Interview) -> Iterator[Lost]:
    yield from [_lost("asked")] if interview.turns or interview.too_many else []


def _undrawn(told: Document, wanted: Iterable[str]) -> Iterator[Lost]:
    """Give the pictures that are wanted and are not there."""
    there = {type(block.drawn) for section in told.sections for block in section.blocks if isinstance(block, Picture)}
    missing = [name for name in wanted if name in _PICTURES and _PICTURES[name] not in there]
    words = phrasebook(__package__)
    yield from [Lost(words["undrawn"], tuple(words[name] for name in missing))] if missing else []


def _signs(told: FlowView) -> Iterator[Lost]:
    found = [*(one.signs for one in told.nodes), *(one.signs for one in told.lines)]
    counted = Counter(sign for signs in found for sign in signs)
    words = phrasebook(__package__)
    said = (words["times"].format({"element": words[f"sign_{sign}"], "count": str(counted[sign])}) for sign in counted)
    yield from [Lost(words["signs"], tuple(said))] if counted else []


def _texts(subject: Subject, view: View, form: Format, look: Look) -> Iterable[str]:
    """Give the texts that an output holds, in the order of reading.

    A PDF of a document is made from its page, a PNG from its SVG: these are read in their place.
    """
    if view is View.POSTER:
        return (text for text, _ in drawn_texts(render(subject, view, Format.SVG, look)[0].decode()))
    if view not in BUILDERS:
        return page_texts(render(subject, view, Format.HTML, look)[0].decode())
    if form in _DRAWN:
        sheets = drawn(BUILDERS[view](subject), look, printed=form is Format.PDF)
        return (text for sheet in sheets for text, _ in drawn_texts(sheet.svg))
    return _tree_texts(TREES[view](subject))


def _tree_texts(tree: Tree) -> Iterator[str]:
    yield from (tree.title, *tree.about)
    yield from _node_texts((*tree.figures, *tree.branches))
    yield tree.footer


def _node_texts(nodes: Iterable[Node]) -> Iterator[str]:
    for node in nodes:
        yield from (node.key, node.text, *node.badges)
        yield from _node_texts(node.children)


def page_texts(page: str) -> list[str]:
    """Give the texts of a page, in the order of reading."""
    return _Page(page).texts


class _Page(HTMLParser):
    """The texts of a page; those of its style are none."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._styles = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._styles = tag == "style"
        self.texts += [value for name, value in attrs if name == "aria-label" and value]

    def handle_data(self, data: str) -> None:
        self.texts += [] if self._styles else [data]


def _addresses(value: Any) -> Iterator[str]:
    """Give the addresses in a view that may be followed."""
    if isinstance(value, tuple):
        for part in value:
            yield from _addresses(part)
    elif isinstance(value, Struct):
        url = getattr(value, "url", "")
        yield from [url] if url and allowed(url) else []
        for name in value.__struct_fields__:
            yield from _addresses(getattr(value, name))


def _lost(name: str, what: Iterable[str] = ()) -> Lost:
    return Lost(phrasebook(__package__)[name], tuple(map(plain, what)))
