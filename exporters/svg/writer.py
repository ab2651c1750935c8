"""The one writer of SVG: what it makes is well-formed and harmless, whatever people wrote.

Attributes instead of style sheets: a strict content policy lets them pass, and pictures that share
a page cannot colour each other. Text stays text, in sibling spans: nested ones get lost in PDF.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from hashlib import blake2s
from typing import NewType, TypeAlias

from msgspec import Struct

from exporters.layout.cleaning import clean
from exporters.layout.links import allowed
from exporters.layout.rect import Point
from exporters.layout.wording import tag
from exporters.svg.theme import FONTS, INK

Markup = NewType("Markup", str)
"""SVG that this module made."""
PLAIN = Markup("")
"""A style that adds nothing."""

_special = re.compile('[&<>"]').search
_MOST_NUMBERS = 16384


class _Numbers(dict[float, str]):
    """The numbers written so far: places on a page come back again and again."""

    def __missing__(self, value: float) -> str:
        if len(self) == _MOST_NUMBERS:
            self.clear()
        self[value] = found = f"{value:.1f}".removesuffix(".0")
        return found


number = _Numbers().__getitem__
"""Write a number with one decimal at most."""

Attributes: TypeAlias = Mapping[str, str | float]
Span: TypeAlias = tuple[str, Markup, str]
"""A stretch of a line: its text, its style as `written` gives it, and where a click leads."""


class Frame(Struct, frozen=True):
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


class Piece(Struct, frozen=True):
    """A stretch of a line in one style."""

    text: str
    attributes: Attributes
    url: str = ""
    """Where a click leads; an address that may not be followed is left out."""


def document(frame: Frame, content: Sequence[Markup], scale: float = 1.0) -> str:
    """Write a whole picture; its units are points, enlarged by `scale`."""
    name = f"{frame.kind}-{_digest(frame, content)}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {number(frame.width)} {number(frame.height)}"'
        f' width="{number(frame.width * scale)}pt" height="{number(frame.height * scale)}pt"'
        f' role="img" aria-labelledby="{name}-t {name}-d" lang="{escape(tag(frame.language))}">'
        f'<title id="{name}-t">{escape(frame.title)}</title><desc id="{name}-d">{escape(frame.description)}</desc>'
        f"<g{_TYPE}>{''.join(content)}</g></svg>\n"
    )


def _digest(frame: Frame, content: Sequence[Markup]) -> str:
    """Tell pictures apart that share a page, also those of one item in two languages, modes or situations."""
    told = "\n".join([frame.id, frame.language, frame.title, frame.description, *content])
    return blake2s(told.encode("utf-8", "replace"), digest_size=6).hexdigest()


def element(name: str, attributes: Attributes, *content: Markup) -> Markup:
    """Write an element."""
    inside = written(attributes)
    if content:
        return Markup(f"<{name}{inside}>{''.join(content)}</{name}>")
    return Markup(f"<{name}{inside}/>")


def written(attributes: Attributes) -> Markup:
    """Write attributes: once for all elements that look alike."""
    return _written(tuple(attributes.items())) if attributes else PLAIN


def text(at: Point, pieces: Sequence[Piece], attributes: Attributes) -> Markup:
    """Write a line of text whose baseline begins (or, with `text-anchor`, lies) at a point."""
    spans = [(piece.text, written(piece.attributes), piece.url) for piece in pieces]
    return line(at, spans, written(attributes))


def line(at: Point, spans: Sequence[Span], style: Markup = PLAIN) -> Markup:
    """Write a line of text as `text` does, from spans whose style is written already.

    A span alone on its line, or without a style of its own, is written without an element.
    """
    said, own, url = spans[0]
    if len(spans) == 1 and not url:
        return row(at, escape(said), Markup(style + own))
    return row(at, Markup("".join([span(*one) for one in spans])), style)


def row(at: Point, inside: Markup, style: Markup = PLAIN) -> Markup:
    """Write a line of text from what stands in it."""
    return Markup(f'<text x="{number(at[0])}" y="{number(at[1])}"{style}>{inside}</text>')


def span(said: str, style: Markup, url: str) -> Markup:
    """Write a stretch of a line; without a style of its own and a link it needs no element."""
    if not style and not url:
        return escape(said)
    inner = said.strip(" ")
    if inner == said:
        return _styled(escape(said), style, url)
    # Spaces at the ends of a span stand outside: some viewers drop them within.
    left, right = (" " if end == " " else "" for end in (said[:1], said[-1:] if inner else ""))
    return Markup(f"{left}{_styled(escape(inner), style, url)}{right}" if inner else left)


def link(url: str, *content: Markup) -> Markup:
    """Let content lead somewhere; where the address is none that may be followed, give the content alone."""
    if not allowed(url):
        return Markup("".join(content))
    return element("a", {"href": url.strip()}, *content)


def escape(said: str) -> Markup:
    """Write text of people."""
    outer = said if said.isprintable() else _kept_ends(said)
    if _special(outer):
        outer = outer.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return Markup(outer)


def _styled(said: Markup, style: Markup, url: str) -> Markup:
    if not url or not allowed(url):
        return Markup(f"<tspan{style}>{said}</tspan>")
    return link(url, Markup(f'<tspan{style} text-decoration="underline">{said}</tspan>'))


@lru_cache(maxsize=8192)
def _written(attributes: tuple[tuple[str, str | float], ...]) -> Markup:
    said = [(key, escape(value) if isinstance(value, str) else number(value)) for key, value in attributes]
    return Markup("".join([f' {key}="{value}"' for key, value in said]))


def _kept_ends(said: str) -> str:
    left = " " if said[:1].isspace() else ""
    right = " " if said[-1:].isspace() else ""
    return f"{left}{clean(said)}{right}"


_TYPE = written({"font-family": FONTS, "fill": INK})
"""How texts look that do not say otherwise."""
