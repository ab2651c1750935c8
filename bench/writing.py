"""One map in every format but PDF, and with its font."""

from collections.abc import Callable
from pathlib import Path

from bench.mapping import map_of_eighty
from bench.section import Section
from bench.timing import of_call
from exporters.outline import drawing, freeplane, markdown, markmap, opml, xmind
from exporters.outline.maps import tree_of_map
from exporters.png.picture import render as png
from exporters.svg.embedding import embedded
from exporters.svg.map import draw
from guides.map.view import MapView

RUNS = 7


def measure(_work: Path) -> Section:
    """Time each format from the view to its bytes."""
    view = map_of_eighty()
    picture = draw(view)
    formats: dict[str, Callable[[], bytes]] = {
        "txt": lambda: drawing.render(tree_of_map(view)),
        "md": lambda: markdown.render(tree_of_map(view)),
        "markmap.md": lambda: markmap.render(tree_of_map(view)),
        "opml": lambda: opml.render(tree_of_map(view)),
        "mm": lambda: freeplane.render(tree_of_map(view)),
        "xmind": lambda: xmind.render(tree_of_map(view)),
        "svg": lambda: draw(view).encode(),
        "svg, its font embedded": lambda: embedded(picture).encode(),
        "png, 150 dpi": lambda: png(picture),
    }
    rows = tuple((name, str(of_call(make, RUNS)), f"{len(make()) / 1024:.1f} KiB") for name, make in formats.items())
    return Section(
        title="Formats of a map",
        measured=f"The same map of {_characters(view)} different characters, warm, median (least–most).",
        header=("format", "time", "size"),
        rows=rows,
        promise="Wanted: outlines in 10 ms, a picture in 1 s, a font in 2 s.",
    )


def _characters(view: MapView) -> int:
    return len(set(drawing.render(tree_of_map(view)).decode()))
