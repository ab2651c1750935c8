"""Preflight of many items, on several processes; one that cannot be drawn never stops the rest."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from catalog.findings.errors import KeliError
from catalog.findings.words import Language
from catalog.jobs.pool import Plan, run_chunks
from catalog.jobs.progress import SILENT, Progress
from catalog.library.library import Library
from exporters.asked_for import AskedFor
from exporters.authored import authored_document
from exporters.booklet import FORMATS, Chapters, Told, booklet
from exporters.look import Look
from exporters.orders import section_order
from exporters.preflight.documents import printed_flaws
from exporters.preflight.examine import examine
from exporters.preflight.flaw import Examined, Flaw, Kind
from exporters.svg.theme import Theme
from exporters.view import Format, View
from guides.subject import Subject


class Order(Struct, frozen=True):
    """What is examined of each item."""

    root: Path
    views: tuple[View, ...]
    language: Language
    look: Look = Look()


def preflight(order: Order, items: Sequence[str], processes: int = 0, progress: Progress = SILENT) -> list[Examined]:
    """Examine the pictures of items, in their order.

    Raises:
        KeliError: text cannot be read in the colours of the theme.
        MissingTool: no font has Chinese, or it cannot be read.
    """
    order = replace(order, look=replace(order.look, theme=Theme.of(Library(order.root).rule_settings.theme)))
    parts = run_chunks(partial(_examine_all, order), items, Plan(processes, chunk=1, worthwhile=4), progress)
    return [examined for part in parts for examined in part]


def preflight_booklet(order: Order, items: Sequence[str], chapters: Chapters, name: str) -> Examined:
    """Examine the booklet of items by the name of its file; items that are not in it are told.

    Raises:
        KeliError: text cannot be read in the colours of the theme.
    """
    library = Library(order.root)
    theme = Theme.of(library.rule_settings.theme)
    made = booklet(library, items, Told(chapters, section_order(library), order.language))
    found = [Flaw(Kind.REFUSED, None, refusal) for refusal in made.refusals]
    if made.booklet is None:
        return Examined(name, 0, None, tuple(found))
    found += printed_flaws(made.booklet, FORMATS[Format.PDF](made.booklet, theme), None)
    return Examined(name, 0, None, tuple(found), 1)


def _examine_all(order: Order, items: Sequence[str]) -> list[Examined]:
    library = Library(order.root)
    return [_examine(order, library, item) for item in items]


def _examine(order: Order, library: Library, item: str) -> Examined:
    asked = AskedFor.of(library, item)
    try:
        subject, _ = asked.subject(order.language, {})
        if asked.is_authored:
            return _authored(order, asked, subject)
    except KeliError as error:
        return Examined(item, 0, None, (Flaw(Kind.REFUSED, None, error.message),))
    return examine(subject, order.views, order.look)


def _authored(order: Order, asked: AskedFor, subject: Subject) -> Examined:
    """Examine a guide that people wrote, which is a guide to read and nothing else."""
    if View.GUIDE not in order.views:
        return Examined(asked.id, 0, None, ())
    shown = authored_document(asked.library, asked.id, subject)
    ((_, content),) = asked.guides(subject, (View.GUIDE,), (Format.PDF,), order.look)
    return Examined(asked.id, 0, None, tuple(printed_flaws(shown, content, View.GUIDE)), 1)
