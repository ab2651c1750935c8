"""Guides of many items into a folder, on several processes; one bad item never stops the rest."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from catalog.authored.sound import hidden
from catalog.findings.errors import KeliError
from catalog.findings.words import Language, Words
from catalog.jobs.pool import Plan, run_chunks
from catalog.jobs.progress import SILENT, Progress
from catalog.library.library import Library
from catalog.model.conditions import Answers
from catalog.situations.answers import typed
from catalog.storage.replacing import put
from exporters.asked_for import AskedFor
from exporters.enclosing import Wish, enclosed
from exporters.forms import Forms, forms_of
from exporters.guide import address, made_as
from exporters.look import Look
from exporters.loss.report import authored_report, report
from exporters.publish.holding import hold_to
from exporters.svg.theme import Theme
from exporters.view import Format, View

_LONGEST = 100
"""Characters that answers add to the name of a file; longer ones are told by a number made of them."""


class Order(Struct, frozen=True):
    """What is to be made of each item, in which language, and where it goes."""

    root: Path
    folder: Path
    views: tuple[View, ...]
    formats: tuple[Format, ...]
    language: Language | None = None
    """None for the catalogue's own."""
    answers: Mapping[str, Any] = field(default_factory=dict)
    """As they were typed; each item is made for these answers, and its file is named after them, too."""
    look: Look = Look()
    wish: Wish = Wish()
    day: dt.date | None = None
    """Only what holds on this day is made; None for all."""


class Made(Struct, frozen=True):
    """What came of one item: files written, or why not."""

    item: str
    files: tuple[Path, ...] = ()
    refusal: Words | None = None
    without: tuple[Words, ...] = ()
    """Of what was to be made or enclosed: what is not, and why."""


def make(order: Order, items: Sequence[str], processes: int = 0, progress: Progress = SILENT) -> list[Made]:
    """Make the guides of the items, in their order.

    Raises:
        OSError: the folder cannot be written.
    """
    order.folder.mkdir(parents=True, exist_ok=True)
    work = partial(_make_all, order)
    parts = run_chunks(work, items, Plan(processes, chunk=1, worthwhile=4), progress)
    return [made for part in parts for made in part]


def guides_of(order: Order, item: str) -> tuple[bytes, ...]:
    """Make the guides of an item and write them nowhere.

    Raises:
        KeliError: one cannot be made.
    """
    _, guides = _guides(order, Library(order.root), item, alone=True)
    return tuple(content for _, content in guides)


def losses_of(order: Order, item: str, told_in: Language) -> Iterator[str]:
    """Tell of each guide of an item what it does not carry, in a language; none is written.

    Raises:
        KeliError: one cannot be made.
    """
    library = Library(order.root)
    asked = AskedFor.of(library, item)
    subject, _ = asked.subject(order.language or library.told_in, order.answers)
    look = replace(order.look, theme=Theme.of(library.rule_settings.theme))
    if asked.is_authored:
        for _, form in made_as((View.GUIDE,), order.formats):
            yield authored_report(asked, subject, form, look, told_in)
        return
    for view, form in made_as(order.views, order.formats):
        yield report(subject, view, form, look, told_in)


def _make_all(order: Order, items: Sequence[str]) -> list[Made]:
    library = Library(order.root)
    return [_make(order, library, item) for item in items]


def _make(order: Order, library: Library, item: str) -> Made:
    try:
        without, guides = _guides(order, library, item)
        return Made(item, tuple(_written(order.folder / name, content) for name, content in guides), without=without)
    except KeliError as error:
        return Made(item, refusal=error.whole)


def _written(file: Path, content: bytes) -> Path:
    file.parent.mkdir(exist_ok=True)
    put(file, content)
    return file


def _guides(
    order: Order, library: Library, item: str, *, alone: bool = False
) -> tuple[tuple[Words, ...], Iterator[tuple[str, bytes]]]:
    """Give what is not made or enclosed, and each guide of an item with the name of its file.

    Forms that a page leads to come behind it, unless it is written `alone`.
    """
    own = library.told_in
    language = order.language or own
    asked = AskedFor.of(library, item)
    subject, answers = asked.subject(language, order.answers)
    if order.day:
        hold_to(subject, order.day)
    name = ".".join(filter(None, (item, _suffix(answers), "" if language is own else language)))
    forms = forms_of(library, subject) if order.wish.forms else Forms()
    beside = forms if asked.leads_to_forms(order.views, order.formats) and not alone else Forms()
    inside = enclosed(library, subject, forms.there, archive=order.wish.archive)
    look = replace(order.look, theme=Theme.of(library.rule_settings.theme), enclosed=inside)
    subject = replace(subject.at(address(library.rule_settings.address, name)), beside=beside.beside)
    made = asked.guides(subject, order.views, order.formats, look)
    guides = ((f"{name}.{ending}", content) for ending, content in made)
    return (*hidden(library, [item]), *forms.refusals), chain(
        guides, ((one.beside, one.content) for one in beside.there)
    )


def _suffix(answers: Answers) -> str:
    said = typed(answers).replace("=", "-").replace(",", "_")
    return said if len(said) <= _LONGEST else sha256(said.encode()).hexdigest()[:12]
