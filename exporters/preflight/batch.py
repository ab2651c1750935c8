"""Preflight of many items, on several processes; one that cannot be drawn never stops the rest."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from catalog.findings.errors import KeliError
from catalog.findings.words import Language
from catalog.jobs.pool import Plan, run_chunks
from catalog.jobs.progress import SILENT, Progress
from catalog.library.library import Library
from exporters.look import Look
from exporters.preflight.examine import examine
from exporters.preflight.flaw import Examined, Flaw, Kind
from exporters.subjects import subject_of
from exporters.svg.theme import Theme
from exporters.view import View


@dataclass(frozen=True, slots=True)
class Order:
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


def _examine_all(order: Order, items: Sequence[str]) -> list[Examined]:
    library = Library(order.root)
    return [_examine(order, library, item) for item in items]


def _examine(order: Order, library: Library, item: str) -> Examined:
    try:
        subject, _ = subject_of(library, item, order.language, {})
    except KeliError as error:
        return Examined(item, 0, None, (Flaw(Kind.REFUSED, None, error.message),))
    return examine(subject, order.views, order.look)
