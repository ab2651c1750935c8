"""A thousand mind maps whose texts all differ, against dot drawing the same trees in batches.

No files: each process gets its maps ready made, and hands the pictures back through a pipe. keli's two processes
are started and warm; those of dot start within the measured time, a few milliseconds each.
"""

import subprocess
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import ExitStack
from multiprocessing import get_context
from pathlib import Path
from random import Random

from bench.mapping import WIDTH, map_of_eighty, tree_of
from bench.peers import markmap
from bench.section import Section
from bench.timing import Timing, of_call, of_command
from exporters.layout.map.fitting import at
from exporters.layout.map.layout import Mode, Shape
from exporters.layout.paper import A4
from exporters.outline.maps import tree_of_map
from exporters.outline.markmap import render
from exporters.svg.map import picture
from guides.map.view import MapView

MAPS = 1000
RUNS = 5
_PROCESSES = 2
_CHUNK = 50
_WARM = 100
_SHAPE = Shape(Mode.HUB, A4, 0)
_FREQUENT = "".join(bytes((row, cell)).decode("gb2312") for row in range(0xB0, 0xD7) for cell in range(0xA1, 0xFF))
"""The 3,666 most frequent characters of Chinese."""


def measure(work: Path) -> Section:
    """Time keli on two processes, dot on one and on two, and markmap where it can be had."""
    graphs = [tree_of(unlike(number)).encode() for number in range(MAPS)]
    halves = [graphs[start::_PROCESSES] for start in range(_PROCESSES)]
    chunks = [graphs[start : start + _CHUNK] for start in range(0, MAPS, _CHUNK)]
    dots = {
        "dot, one process": of_call(lambda: _dots([graphs]), RUNS),
        "dot, two processes": of_call(lambda: _dots(halves), RUNS),
        f"dot, two processes at a time, {_CHUNK} maps each": of_call(lambda: _dots(chunks), RUNS),
    }
    best = min(timing.median for timing in dots.values())
    ways = {"keli, two processes, width given": _drawn_twice(), **dots}
    rows = [(name, str(way), _each(way.median / MAPS), f"1/{best / way.median:.1f}") for name, way in ways.items()]
    return Section(
        title=f"{MAPS:,} maps",
        measured=(
            "Maps of 80 nodes as SVG, no text twice, median (least–most). No files are written: the pictures come "
            "back through a pipe. keli's processes are warm, and its maps are new in each run."
        ),
        header=("way", "time", "a map", "ratio to the best dot"),
        rows=(*rows, _markmap(work, best)),
        promise="Wanted: a sixth of the best dot.",
    )


def unlike(number: int) -> MapView:
    """Make a map of 80 nodes with texts that no other map has: each character drawn anew, marks in their places."""
    random = Random(number)  # noqa: S311 no secret

    def said(text: str) -> str:
        return "".join([random.choice(_FREQUENT) if char.isalpha() else char for char in text])

    return map_of_eighty(said)


class _Drawer:
    """What a process of keli keeps: the maps that it is to draw next."""

    ready: Sequence[MapView] = ()


def _prepare(numbers: range) -> None:
    _Drawer.ready = [unlike(number) for number in numbers]


def _draw() -> list[bytes]:
    return [picture(view, at(view, _SHAPE, WIDTH)).encode() for view in _Drawer.ready]


def _drawn_twice() -> Timing:
    """Time two processes, each with half of the maps."""
    with ExitStack() as stack:
        pools = [stack.enter_context(ProcessPoolExecutor(1, get_context("spawn"))) for _ in range(_PROCESSES)]
        _seconds(pools, range(_WARM))
        starts = range(MAPS, MAPS * (RUNS + 1), MAPS)
        return Timing(tuple(_seconds(pools, range(start, start + MAPS)) for start in starts))


def _seconds(pools: Sequence[ProcessPoolExecutor], numbers: range) -> float:
    shares = [numbers[place :: len(pools)] for place in range(len(pools))]
    for prepared in [pool.submit(_prepare, share) for pool, share in zip(pools, shares, strict=True)]:
        prepared.result()
    start = time.perf_counter()
    pictures = [drawn.result() for drawn in [pool.submit(_draw) for pool in pools]]
    seconds = time.perf_counter() - start
    _all_there(sum(map(len, pictures)), len(numbers))
    return seconds


def _dots(shares: Sequence[Sequence[bytes]]) -> None:
    """Let dot draw shares of the maps, two at a time."""
    with ThreadPoolExecutor(_PROCESSES) as pool:
        pictures = list(pool.map(_dot, shares))
    _all_there(sum(picture.count(b"</svg>") for picture in pictures), MAPS)


def _dot(graphs: Sequence[bytes]) -> bytes:
    return subprocess.run(["dot", "-Tsvg"], input=b"".join(graphs), check=True, capture_output=True).stdout


def _all_there(found: int, wanted: int) -> None:
    if found != wanted:
        raise RuntimeError(f"{found} of {wanted} maps were drawn")


def _markmap(work: Path, best: float) -> tuple[str, ...]:
    """Time markmap-cli on one map; it starts anew for each."""
    program = markmap(work)
    if program is None:
        return ("markmap-cli: cannot be installed here", "", "", "")
    file = work / "map.markmap.md"
    file.write_bytes(render(tree_of_map(unlike(0))))
    each = of_command((program, "--no-open", "--output", work / "map.html", file), RUNS)
    return ("markmap-cli, one map (a page that a browser draws)", str(each), _each(each.median), _ratio(each, best))


def _ratio(each: Timing, best: float) -> str:
    return f"1/{best / MAPS / each.median:.2f}"


def _each(seconds: float) -> str:
    return f"{seconds * 1000:.2f} ms"
