"""How long finding takes among 20,000 items: by characters, initials, pinyin, code; and the index before it."""

import shutil
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from bench.catalogue import generate
from bench.section import Section
from bench.timing import of_call, spoken
from catalog.library.files import catalogue_files
from catalog.library.find import find
from catalog.library.index import Index, names_only, open_index

ITEMS = 20_000
RUNS = 5
_QUERIES = (
    "食品",
    "食",
    "spjy",
    "spjyxk",
    "shipinjingying",
    "jydj",
    "99070012",
    "dsj",
    "没有的事项",
    "食品 变更",
    "经营 市监局",
)


def measure(work: Path) -> Section:
    """Time the first and every later search of each kind, and how the index is come by."""
    root, cache = generate(work / "many", ITEMS), work / "index"
    shutil.rmtree(cache, ignore_errors=True)
    cold = _once(lambda: open_index(root, cache))
    index = open_index(root, cache)
    rows = [
        ("file names alone, at once", "", str(of_call(lambda: names_only(dict(catalogue_files(root))), RUNS))),
        ("index, every file read", spoken(cold), ""),
        ("index, nothing changed", "", str(of_call(lambda: open_index(root, cache), RUNS))),
        ("making it ready to search", "", str(of_call(partial(_ready, index), RUNS))),
    ]
    index.corpus.warm()
    for query in _QUERIES:
        first, search = _fresh(index, query), partial(find, index, query)
        rows.append((f"find {query}: {len(search())} shown", first, str(of_call(search, RUNS, 10))))
    return Section(
        title="Find",
        measured=f"{ITEMS:,} generated items, in one process. Median (least–most).",
        header=("job", "first time", "again"),
        rows=tuple(rows),
        promise="Wanted: at most 50 ms a search, aimed at 5 ms; file names at once while the index is cold.",
    )


def _fresh(index: Index, query: str) -> str:
    """Time a search before which only single letters were looked up."""
    fresh = _ready(index)
    return spoken(_once(lambda: find(fresh, query)))


def _ready(index: Index) -> Index:
    """Make an index anew, ready to search."""
    fresh = Index(index.entries)
    fresh.corpus.warm()
    return fresh


def _once(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return time.perf_counter() - start
