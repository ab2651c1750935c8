"""Documents as PDF: how long and how large, against WeasyPrint started for each; many of them; and publishing again."""

import os
import resource
import statistics
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Final

from bench.catalogue import generate
from bench.section import Section
from bench.timing import of_call, of_command, spoken
from catalog.library.library import Library
from catalog.schema.kinds import Kind
from exporters.guide import render
from exporters.html.guide import on_canvas, written
from exporters.html.page import Sort, style_of
from exporters.look import Look
from exporters.publish.order import Order
from exporters.publish.publishing import publish
from exporters.subjects import subject_of
from exporters.svg.theme import HOUSE
from exporters.view import Format, View
from guides.document.build import document_of
from guides.document.order import USUAL, order_named

CITY: Final = Path(__file__).parent.parent / "examples" / "city"
MANY: Final = 48
"""Of a thousand guides so many tell how long they take and whether memory grows."""
UNCHANGED: Final = 1000
_VIEWS: Final = (View.GUIDE, View.BRIEF, View.CHECKLIST)
_RUNS: Final = 3
_PROCESSES: Final = 2


def measure(work: Path) -> Section:
    """Time the documents of the example catalogue, and publishing where nothing has changed."""
    library = Library(CITY)
    items = sorted(library.ids(Kind.ITEM))
    warm = {view: _all_printed(library, items, view) for view in _VIEWS}
    rows = [_row(view, found) for view, found in warm.items()]
    return Section(
        title="Documents",
        measured=f"The {len(items)} items of examples/city as PDF, each made once, in a process that has made others "
        "before: the time of the processor and the size of the file, median (least–most). "
        f"{MANY} guides on {_PROCESSES} processes stand for a thousand; {UNCHANGED:,} generated items are published a "
        "second time.",
        header=("job", "time", "size"),
        rows=(*rows, _alone(library, items, work, warm[View.GUIDE]), *_many(items), _again(work)),
        promise="Wanted: a full guide in 0.5 s and 250 KB, 1.5 times cheaper than WeasyPrint started for it; flat "
        "memory; 1 s to publish what has not changed.",
    )


def _all_printed(library: Library, items: list[str], view: View) -> list[tuple[float, int]]:
    """Make a view of each item once, the last one once more before the others, for a process that is warm."""
    return [_printed(library, item, view) for item in (items[-1], *items)][1:]


def _printed(library: Library, item: str, view: View) -> tuple[float, int]:
    """Give the seconds that a document takes, and its size in bytes."""
    subject, _ = subject_of(library, item, library.told_in, {})
    start = time.process_time()
    (content,) = render(subject, view, Format.PDF, Look())
    return time.process_time() - start, len(content)


def _row(view: View, found: list[tuple[float, int]]) -> tuple[str, ...]:
    seconds, sizes = zip(*found, strict=True)
    size = f"{statistics.median(sizes) / 1000:.0f} KB ({min(sizes) / 1000:.0f}–{max(sizes) / 1000:.0f})"
    return (f"{view}, warm", _spread(seconds), size)


def _spread(seconds: tuple[float, ...]) -> str:
    return f"{spoken(statistics.median(seconds))} ({spoken(min(seconds))}–{spoken(max(seconds))})"


def _alone(library: Library, items: list[str], work: Path, warm: list[tuple[float, int]]) -> tuple[str, ...]:
    """Let WeasyPrint's own command print the same guides, their pictures within the page, one process for each."""
    seconds, sizes = [], []
    for item in items:
        page, file = work / "guide.html", work / "guide.pdf"
        page.write_text(_page(library, item), "utf-8")
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        of_command((sys.executable, "-m", "weasyprint", "--pdf-variant", "pdf/ua-1", page, file), 1)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
        sizes.append(file.stat().st_size)
    ratio = sum(seconds) / sum(one for one, _ in warm)
    name = f"guide, WeasyPrint started for each: {ratio:.1f} times keli's time"
    return (name, _spread(tuple(seconds)), f"{statistics.median(sizes) / 1000:.0f} KB")


def _page(library: Library, item: str) -> str:
    subject, _ = subject_of(library, item, library.told_in, {})
    page = written(document_of(subject, order_named(USUAL)), HOUSE, Sort.PAPER, on_canvas)
    return page.replace("</head>", f"<style>{style_of('guide', Sort.PAPER, HOUSE)}</style></head>")


def _many(items: list[str]) -> list[tuple[str, ...]]:
    shares = [[items[number % len(items)] for number in range(MANY)][start::_PROCESSES] for start in range(_PROCESSES)]
    start = time.perf_counter()
    with ProcessPoolExecutor(_PROCESSES, get_context("spawn")) as pool:
        grown = list(pool.map(_share, shares))
    seconds = time.perf_counter() - start
    memory = ", ".join(f"{third:.0f} → {end:.0f} MB" for third, end in grown)
    return [
        (f"{MANY} guides, {_PROCESSES} processes, clock: {spoken(seconds / MANY)} each", spoken(seconds), ""),
        ("memory of the processes after a third of their guides and after all", memory, ""),
    ]


def _share(items: list[str]) -> tuple[float, float]:
    """Make guides, and give the megabytes resident after a third of them and after all."""
    library, found = Library(CITY), []
    for number, item in enumerate(items, start=1):
        subject, _ = subject_of(library, item, library.told_in, {})
        render(subject, View.GUIDE, Format.PDF, Look())
        if number in (len(items) // 3, len(items)):
            found.append(_resident())
    return found[0], found[-1]


def _resident() -> float:
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def _again(work: Path) -> tuple[str, ...]:
    root = generate(work / "catalogue-published", UNCHANGED)
    language = Library(root).told_in
    order = Order(root, work / "published", (View.MAP,), (Format.SVG, Format.MD), (language,))
    timing = of_call(lambda: publish(order), _RUNS)
    return (f"publish {UNCHANGED:,} unchanged items, clock", str(timing), "")
