"""How long the indicators of ten thousand items take, beyond loading them."""

import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from bench.catalogue import generate
from bench.checking import ITEMS
from bench.section import Section
from bench.timing import Timing
from catalog.library.library import Library
from catalog.metrics.summaries import grouped, summary
from catalog.metrics.tallies import By, Tally, tally
from catalog.model.item import Item
from catalog.model.reading import read_pruned
from catalog.model.registers import Registers
from catalog.schema.kinds import Kind
from catalog.storage.collector import paused_collector

RUNS: Final = 5
_SOME: Final = 500
"""Of situations so many items are enough to tell: each is compiled."""


def measure(work: Path) -> Section:
    """Count ordinary items, and add them up."""
    library = Library(generate(work / "catalogue", ITEMS))
    items, registers = list(_items(library)), library.registers
    tallies = [tally(one, registers) for one in items]
    few = items[:_SOME]
    jobs: tuple[tuple[str, int, Callable[[], object]], ...] = (
        ("count each item", len(items), lambda: _count(items, registers)),
        ("add up all of them", len(items), lambda: summary(tallies)),
        ("add up by authority", len(items), partial(_by_authority, tallies)),
        ("count each item with its situations", len(few), lambda: _count(few, registers, situations=True)),
    )
    return Section(
        title="Indicators",
        measured=f"{ITEMS:,} generated items, loaded beforehand; each has questions, and a visit that depends on the "
        "channel. Processor time of one process, median (least–most).",
        header=("job", "items", "time"),
        rows=tuple((name, f"{count:,}", str(Timing(tuple(_runs(job))))) for name, count, job in jobs),
        promise="Wanted: at most 1 s to count and add up.",
    )


def _items(library: Library) -> list[Item]:
    files = (file for file, kind in library.files.items() if kind is Kind.ITEM)
    with paused_collector():
        return [read_pruned(Item, library.registers.fill(library.resolved(library.read(file)).data)) for file in files]


def _count(items: list[Item], registers: Registers, *, situations: bool = False) -> None:
    with paused_collector():
        for one in items:
            tally(one, registers, situations=situations)


def _by_authority(tallies: Sequence[Tally]) -> None:
    for of in grouped(tallies, By.AUTHORITY).values():
        summary(of)


def _runs(job: Callable[[], object]) -> list[float]:
    """Give the processor time of several runs: other programs may want the processor, too."""
    found = []
    for _ in range(RUNS):
        start = time.process_time()
        job()
        found.append(time.process_time() - start)
    return found
