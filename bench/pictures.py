"""The picture that the README shows: `python -m bench.pictures` makes docs/pictures/guide.png anew."""

from pathlib import Path
from typing import Final

from catalog.findings.words import Language
from catalog.library.library import Library
from exporters.look import Look
from exporters.pictures import pictures
from exporters.png.picture import render
from exporters.subjects import subject_of
from exporters.view import View

_ROOT: Final = Path(__file__).parents[1]
_ITEM: Final = "qingshi-amr--food-business-new"
_HEIGHT, _WIDTH, _GAP = 620.0, 470.0, 16.0
_DPI: Final = 110


def main() -> None:
    """Draw the map and the flow chart of one item side by side."""
    subject, _ = subject_of(Library(_ROOT / "examples" / "city"), _ITEM, Language.ZH, {})
    drawn = [pictures(subject, view, Look())[0].svg for view in (View.MAP, View.FLOW)]
    placed = [
        svg.replace("<svg ", f'<svg x="{place * (_WIDTH + _GAP)}" preserveAspectRatio="xMidYMin" ', 1)
        for place, svg in enumerate(map(_sized, drawn))
    ]
    wide = 2 * _WIDTH + _GAP
    sheet = f'<rect width="{wide}" height="{_HEIGHT}" fill="#ffffff"/>'
    both = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}pt" height="{_HEIGHT}pt" viewBox="0 0 {wide} {_HEIGHT}">'
    )
    (_ROOT / "docs" / "pictures" / "guide.png").write_bytes(render(f"{both}{sheet}{''.join(placed)}</svg>", _DPI))


def _sized(svg: str) -> str:
    """Give a picture its place's size; its view box stays."""
    head, mark, rest = svg.partition(">")
    words = [word for word in head.split(" ") if not word.startswith(("width=", "height="))]
    return " ".join((words[0], f'width="{_WIDTH}"', f'height="{_HEIGHT}"', *words[1:])) + mark + rest


if __name__ == "__main__":
    main()
