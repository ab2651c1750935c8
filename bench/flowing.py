"""Flow charts as SVG, against `dot` asked for nothing but the places of the same boxes."""

import subprocess
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path

from msgspec.structs import replace

from bench.section import Section
from bench.timing import Timing, of_processor, spoken
from catalog.check.sound import sound_thing
from catalog.findings.words import Language
from catalog.library.library import Library
from catalog.schema.kinds import Kind
from exporters.layout.flow.chart import FlowLayout, arrange
from exporters.svg.flow import picture
from guides.flow.build import flow_of
from guides.flow.view import FlowView
from guides.subject import Subject

RUNS = 7
CITY = Path(__file__).parent.parent / "examples" / "city"
_INCH = 72


def measure(_work: Path) -> Section:
    """Time laying out and drawing the charts of the city, one after the other in one process."""
    library = Library(CITY)
    items, bundles = list(_items(library)), list(_bundles(library))
    layouts = [arrange(view) for view in items]
    graphs = [_graph(layout) for layout in layouts]
    fresh = count()
    rows = (
        ("the 30 items: laid out and drawn", len(items), of_processor(lambda: _drawn(items, next(fresh)), RUNS)),
        ("the same, texts seen before", len(items), of_processor(lambda: _drawn(items, 0), RUNS)),
        ("the 5 bundles", len(bundles), of_processor(lambda: _drawn(bundles, next(fresh)), RUNS)),
        ("dot, a process for each item, places only", len(graphs), of_processor(lambda: _each(graphs), RUNS)),
        (
            "dot, one process for all items, places only",
            len(graphs),
            of_processor(lambda: _dot("\n".join(graphs)), RUNS),
        ),
    )
    return Section(
        title="Flow SVG",
        measured="Flow charts of examples/city, processor time per chart, median (least–most). `dot` is given the same "
        "boxes, without texts and lanes, and leads no lines and draws nothing.",
        header=("way", "charts", "time for each"),
        rows=tuple((name, str(charts), _for_each(timing, charts)) for name, charts, timing in rows),
        promise="Wanted: at most 10 ms for an item.",
    )


def _for_each(timing: Timing, charts: int) -> str:
    each = Timing(tuple(run / charts for run in timing.runs))
    return f"{spoken(each.median)} ({spoken(min(each.runs))}–{spoken(max(each.runs))})"


def _items(library: Library) -> Iterator[FlowView]:
    for name in library.ids(Kind.ITEM):
        yield flow_of(Subject.of(library.item(name), library.registers, Language.ZH))


def _bundles(library: Library) -> Iterator[FlowView]:
    for name in library.ids(Kind.BUNDLE):
        thing = sound_thing(library, name)
        yield flow_of(replace(Subject.of(thing.item, library.registers, Language.ZH), thing=thing))


def _drawn(views: Sequence[FlowView], run: int) -> int:
    return sum(len(picture(arrange(_anew(view, run)))) for view in views)


def _anew(view: FlowView, run: int) -> FlowView:
    """Change every text a little, so that nothing measured before can be used again."""
    nodes = (
        replace(node, title=f"{node.title}{run}", lines=tuple(f"{line}{run}" for line in node.lines))
        for node in view.nodes
    )
    return replace(view, nodes=tuple(nodes))


def _graph(layout: FlowLayout) -> str:
    sizes = {symbol.id: (symbol.width / _INCH, symbol.height / _INCH) for symbol in layout.symbols}
    names = {symbol: f"n{place}" for place, symbol in enumerate(sizes)}
    boxes = (f"{names[name]}[width={wide:.3f} height={high:.3f}]" for name, (wide, high) in sizes.items())
    lines = (f"{names[line.source]}->{names[line.target]}" for line in layout.view.lines)
    return "\n".join(['digraph{node[shape=box fixedsize=true label=""]', *boxes, *lines, "}"])


def _each(graphs: Sequence[str]) -> None:
    for graph in graphs:
        _dot(graph)


def _dot(graphs: str) -> None:
    subprocess.run(["dot", "-Tplain"], input=graphs, text=True, capture_output=True, check=True)
