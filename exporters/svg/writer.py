"""The one writer of SVG: what it makes is well-formed and harmless, whatever people wrote.

Attributes instead of style sheets: a strict content policy lets them pass, and pictures that share
a page cannot colour each other. Text stays text, in sibling spans: nested ones get lost in PDF.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2s
from typing import NewType, TypeAlias

from exporters.layout.cleaning import clean
from exporters.layout.links import allowed
from exporters.layout.rect import Point
from exporters.svg.theme import FONTS, INK

Markup = NewType("Markup", str)
"""SVG that this module made."""

Attributes: TypeAlias = Mapping[str, str | float]

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
_LANGUAGES = {"zh": "zh-CN"}


@dataclass(frozen=True, slots=True)
class Frame:
    """What a picture is, for those who see it and those who do not."""

    kind: str
    """`map` or `flow`: pictures of one item may share a page."""
    id: str
    language: str
    title: str
    description: str
    width: float
    height: float
    """In points."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line in one style."""

    text: str
    attributes: Attributes
    url: str = ""
    """Where a click leads; an address that may not be followed is left out."""


def document(frame: Frame, content: Sequence[Markup], scale: float = 1.0) -> str:
    """Write a whole picture; its units are points, enlarged by `scale`."""
    name = f"{frame.kind}-{_digest(frame, content)}"
    head = {
        "xmlns": "http://www.w3.org/2000/svg",
        "viewBox": f"0 0 {number(frame.width)} {number(frame.height)}",
        "width": f"{number(frame.width * scale)}pt",
        "height": f"{number(frame.height * scale)}pt",
        "role": "img",
        "aria-labelledby": f"{name}-t {name}-d",
        "lang": _LANGUAGES.get(frame.language, frame.language),
    }
    title = element("title", {"id": f"{name}-t"}, escape(frame.title))
    description = element("desc", {"id": f"{name}-d"}, escape(frame.description))
    body = element("g", {"font-family": FONTS, "fill": INK}, *content)
    return element("svg", head, title, description, body) + "\n"


def _digest(frame: Frame, content: Sequence[Markup]) -> str:
    """Tell pictures apart that share a page, also those of one item in two languages, modes or situations."""
    told = "\n".join([frame.id, frame.language, frame.title, frame.description, *content])
    return blake2s(told.encode("utf-8", "replace"), digest_size=6).hexdigest()


def element(name: str, attributes: Attributes, *content: Markup) -> Markup:
    """Write an element."""
    inside = _written(tuple(attributes.items()))
    if content:
        return Markup(f"<{name}{inside}>{''.join(content)}</{name}>")
    return Markup(f"<{name}{inside}/>")


def text(at: Point, pieces: Sequence[Piece], attributes: Attributes) -> Markup:
    """Write a line of text whose baseline begins (or, with `text-anchor`, lies) at a point.

    A piece alone on its line, or without a style of its own, is written without a span.
    """
    inside = f'x="{number(at[0])}" y="{number(at[1])}"{_written(tuple(attributes.items()))}'
    if len(pieces) == 1 and not pieces[0].url:
        own = _written(tuple(pieces[0].attributes.items()))
        return Markup(f"<text {inside}{own}>{escape(pieces[0].text)}</text>")
    return Markup(f"<text {inside}>{''.join([_span(piece) for piece in pieces])}</text>")


def link(url: str, *content: Markup) -> Markup:
    """Let content lead somewhere; where the address is none that may be followed, give the content alone."""
    if not allowed(url):
        return Markup("".join(content))
    return element("a", {"href": url.strip()}, *content)


@lru_cache(maxsize=16384)
def escape(said: str) -> Markup:
    """Write text of people."""
    if said.isalnum():
        return Markup(said)
    outer = said if said.isprintable() else _kept_ends(said)
    return Markup(outer.translate(_ESCAPES))


@lru_cache(maxsize=16384)
def number(value: float) -> str:
    """Write a number with one decimal at most."""
    return f"{round(value, 1):.10g}"


def _span(piece: Piece) -> Markup:
    if not piece.attributes and not piece.url:
        return escape(piece.text)
    said = piece.text.strip(" ")
    # Spaces at the ends of a span stand outside: some viewers drop them within.
    left, right = (" " if end == " " else "" for end in (piece.text[:1], piece.text[-1:] if said else ""))
    return Markup(f"{left}{_styled(piece, escape(said))}{right}" if said else left)


def _styled(piece: Piece, said: Markup) -> Markup:
    if not piece.url or not allowed(piece.url):
        return element("tspan", piece.attributes, said)
    return link(piece.url, element("tspan", {**piece.attributes, "text-decoration": "underline"}, said))


@lru_cache(maxsize=8192)
def _written(attributes: tuple[tuple[str, str | float], ...]) -> str:
    said = [(key, escape(value) if isinstance(value, str) else number(value)) for key, value in attributes]
    return "".join([f' {key}="{value}"' for key, value in said])


def _kept_ends(said: str) -> str:
    left = " " if said[:1].isspace() else ""
    right = " " if said[-1:].isspace() else ""
    return f"{left}{clean(said)}{right}"
