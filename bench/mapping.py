"""A mind map of 80 nodes as SVG, against graphviz drawing the same tree."""

from collections.abc import Callable
from pathlib import Path

import graphviz

from bench.section import Section
from bench.timing import Timing, of_call
from exporters.layout.map.fitting import at
from exporters.layout.map.layout import Mode, Shape
from exporters.layout.paper import A4
from exporters.svg.map import draw, picture
from guides.map.view import Branch, Card, Entry, Fact, Figure, Icon, MapView, Point

RUNS = 11
WIDTH = 24
"""The text of a panel, in em."""
_BRANCHES = 8
_LEAVES = 7
_TEXT = "由申请人如实填写并签字，复印件注明与原件一致，"


def measure(_work: Path) -> Section:
    """Time layout and drawing at a given width, with page fit, and graphviz on the same tree."""
    view = map_of_eighty()
    shape = Shape(Mode.HUB, A4, 0)
    given = of_call(lambda: picture(view, at(view, shape, WIDTH)), RUNS, 20)
    fitted = of_call(lambda: draw(view), RUNS, 3)
    tree = tree_of(view)
    dot = of_call(lambda: graphviz.pipe("dot", "svg", tree.encode()), RUNS)
    own, others = len(draw(view).encode()), len(graphviz.pipe("dot", "svg", tree.encode()))
    rows = (
        ("keli, width given", given, own),
        ("keli, fitted to A4", fitted, own),
        ("graphviz.pipe", dot, others),
    )
    return Section(
        title="Map SVG",
        measured=f"One item as a map of {_count(view)} nodes, warm, median (least–most).",
        header=("way", "time", "ratio to graphviz.pipe", "SVG"),
        rows=tuple((name, str(timing), _ratio(timing, dot), f"{size / 1024:.1f} KiB") for name, timing, size in rows),
        promise="Wanted: at most 1 ms at a given width and a twentieth of graphviz.pipe; 20 ms fitted; 16 KiB.",
    )


def _ratio(timing: Timing, dot: Timing) -> str:
    return f"1/{dot.median / timing.median:.1f}"


def map_of_eighty(said: Callable[[str], str] = str) -> MapView:
    """Make a map of 80 nodes; `said` may say each of its texts in other characters."""
    icons = list(Icon)
    branches = tuple(
        Branch(
            f"b{number}",
            icons[number],
            said(f"第{number + 1}分支"),
            tuple(_entry(number, leaf, said) for leaf in range(_LEAVES)),
        )
        for number in range(_BRANCHES)
    )
    figures = tuple(Figure(str(number), said("次"), said("到现场")) for number in range(4))
    title, name, subtitle = said("基准事项"), said("基准事项办理"), said("基准局")
    return MapView("bench", "zh", title, name, subtitle, figures, branches, said("基准测试"), said("版本 1"))


def _entry(branch: int, leaf: int, said: Callable[[str], str]) -> Entry:
    text = said(_TEXT[: 6 + (branch * 7 + leaf * 5) % 16])
    if leaf % 3 == 0:
        return Point(text)
    if leaf % 3 == 1:
        return Fact(said("来源"), text)
    return Card(said(f"材料{leaf}"), (said("免交"),), (Fact(said("份数"), said("1份")),))


def _count(view: MapView) -> int:
    return len(_nodes(view))


def _nodes(view: MapView) -> list[tuple[str, str]]:
    """Give each node with the one it hangs on."""
    nodes = [("", view.title)]
    for branch in view.branches:
        nodes.append((view.title, branch.title))
        for entry in branch.entries:
            label = f"{branch.id} {_said(entry)}"
            nodes.append((branch.title, label))
            facts = entry.facts if isinstance(entry, Card) else ()
            nodes += [(label, f"{label} {_said(fact)}") for fact in facts]
    return nodes


def tree_of(view: MapView) -> str:
    """Write the same tree for dot."""
    graph = graphviz.Digraph(graph_attr={"rankdir": "LR"}, node_attr={"shape": "box", "fontname": "Noto Sans CJK SC"})
    names = {label: f"n{number}" for number, (_, label) in enumerate(_nodes(view))}
    for parent, label in _nodes(view):
        graph.node(names[label], label)
        if parent:
            graph.edge(names[parent], names[label])
    return str(graph.source)


def _said(entry: Entry) -> str:
    match entry:
        case Point(text):
            return text
        case Fact(key, value):
            return f"{key}：{value}"
        case Card(title):
            return title
