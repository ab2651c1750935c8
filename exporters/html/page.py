"""What the pages of all documents share: their words, their styles, and that they let nothing in or out."""

from base64 import b64encode
from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache
from hashlib import sha256
from importlib.resources import files
from math import ceil
from typing import Any, Final

from markupsafe import Markup

from catalog.findings.phrasebook import phrasebook
from catalog.model.colours import mixed
from exporters.html.answering import unmarked
from exporters.html.writing import render
from exporters.layout.metrics import width
from exporters.layout.wording import say, spoken, tag
from exporters.svg.theme import FONTS, INK, QUIET, Theme
from guides.document.view import Row, Table
from guides.map.view import Card, Fact

_SMALL: Final = 8
"""So many lines make a small list, as they are told; some are longer than a line."""

_LOW: Final = 3
"""So many lines in each cell of it make a low row."""
_LINE: Final = 21.0
"""About so many ems are a line of the widest cell."""

_DEEP: Final = 70.0
"""So many ems are many lines in a narrow column."""

_PALE: Final = 0.45
"""How much of the accent is in the one for dark screens, the rest is white: even black can then be read there."""

_AS_OTHERS: Final[Mapping[str, tuple[str, ...]]] = {"booklet": ("guide", "booklet")}
"""Pages that are set as others are, but for what they say themselves."""


class Sort(StrEnum):
    """What a page is for."""

    SCREEN = "screen"
    PAPER = "paper"


def page(template: str, language: str, sort: Sort, theme: Theme, values: Mapping[str, Any]) -> str:
    """Write a page. One for screens brings its style along; that of one for paper is handed to the printer.

    `own_style` among the values is a style of this page alone.
    """
    style = style_of(template, sort, theme) + values.get("own_style", "") if sort is Sort.SCREEN else ""
    given = {
        "language": tag(language),
        "say": words(language),
        "colon": Markup(say("colon", language)),  # noqa: S704 as it is: cleaning would take the space at its end
        "separator": Markup(say("wide_separator", language)),  # noqa: S704 the same
        "kind_of": lambda value: type(value).__name__,
        "screen": sort is Sort.SCREEN,
        "is_small": _is_small,
        "is_low": _is_low,
        "is_deep": _is_deep,
        "gone": unmarked,
        "style": Markup(style),  # noqa: S704 our own, with colours that were checked
        "digest": f"sha256-{b64encode(sha256(style.encode()).digest()).decode()}",
    }
    return render(f"{template}.html.jinja", {**given, **values})


def _is_small(cards: Sequence[Card]) -> bool:
    """Tell whether a list is a few lines, which stand together on one page."""
    return sum(1 + len(card.facts) + len(card.points) for card in cards) <= _SMALL


def _is_low(row: Row) -> bool:
    """Tell whether a row is low: one alone would look lost at the end or the beginning of a page."""
    return all(sum(ceil(_ems(fact) / _LINE) for fact in cell) <= _LOW for cell in row.cells)


def _is_deep(table: Table) -> bool:
    """Tell whether the column before the last would be many lines high in a row, were it as narrow as the others."""
    return any(sum(map(_ems, row.cells[-2])) > _DEEP for row in table.rows if len(row.cells) > 1)


def _ems(fact: Fact) -> float:
    return width(f"{fact.key}{fact.value}")


def style_of(template: str, sort: Sort, theme: Theme) -> str:
    """Give the style of a page."""
    colors = f":root{{--ink:{INK};--quiet:{QUIET};--root:{theme.root};--accent:{theme.branch(0)};--fonts:{FONTS}}}\n"
    if sort is Sort.SCREEN:
        colors += f":root{{--pale:{mixed(theme.branch(0), _PALE)}}}\n"
    own = _AS_OTHERS.get(template, (template,))
    names = ("document", *own, sort, *(f"{one}-{sort}" for one in own))
    return colors + "".join(_read(f"{name}.css") for name in names)


def closer_style(template: str = "") -> str:
    """Give what sets a page a little closer, as some do in a way of their own; it goes on top of its own style."""
    return _read(f"{template}-close.css" if template else "close.css")


def words(language: str) -> Mapping[str, str]:
    """Give what documents say themselves."""
    said = phrasebook("exporters.html")
    return {name: one.in_language(spoken(language)) for name, one in said.items()}


@cache
def _read(name: str) -> str:
    file = files("exporters.html") / "styles" / name
    return file.read_text("utf-8") if file.is_file() else ""
