"""The screens of the app in docs/officers-day: `python -m bench.screens` plays the day and makes the pictures anew.

Textual's own picture squashes Chinese, for it counts characters where it should count cells: here every character
gets the place of its cell.
"""

import asyncio
import re
import shutil
from collections.abc import Sequence
from html import escape, unescape
from pathlib import Path as FilePath
from tempfile import TemporaryDirectory
from typing import Final

from msgspec import Struct
from rich.cells import cell_len

from catalog.findings.finding import Path
from catalog.findings.words import Language
from catalog.schema.kinds import Kind
from exporters.png.picture import render
from exporters.svg.theme import FONTS
from tui.app import KeliApp
from tui.form.spot import spot_of
from tui.screens.main import MainScreen

_ROOT: Final = FilePath(__file__).parents[1]
_FOLDER: Final = _ROOT / "docs" / "pictures"
_CELL: Final = 12.2
"""How wide a cell is in the pictures that textual draws."""
_DPI: Final = 56
_TEXT: Final = re.compile(r'<text class="([^"]*)" x="([\d.]+)" y="([\d.]+)" textLength="[\d.]+"([^>]*)>(.*?)</text>')
_FACE: Final = re.compile(r"@font-face \{.*?\}", re.DOTALL)
_LATIN: Final = "'DejaVu Sans Mono', 'Noto Sans Mono', monospace"
_RUN: Final = re.compile("[\u2e80-\uffef]+|[^\u2e80-\uffef]+")
"""Characters that a Chinese font has, and those that the font of a terminal has."""
_VIEW: Final = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')


class Scene(Struct, frozen=True):
    """What is played before a picture is made."""

    name: str
    item: str
    keys: Sequence[str]
    path: Path = ()
    """The row of the form at which it begins; none for where the app begins."""
    size: tuple[int, int] = (100, 26)


_RENEW: Final = "qingshi-amr--food-business-renew"
_NEW: Final = "qingshi-amr--food-business-new"
_SCENES: Final = (
    Scene("find", "", ("ctrl+f", *"spjy")),
    Scene("mend", _RENEW, ("2", "份"), ("materials", 0, "originals")),
    Scene(
        "condition",
        _RENEW,
        ("enter", *"channel", "enter", "space", "down", "space", "enter"),
        ("materials", 0, "when"),
    ),
    Scene("map", _NEW, (), ("materials", 2, "document"), (140, 32)),
    Scene("situations", _NEW, ("ctrl+t", "enter")),
    Scene("replace", _RENEW, ("ctrl+r", "enter", *"法定代表人", "enter", *["backspace"] * 5, *"负责人", "enter")),
)


def main() -> None:
    """Play every scene in both languages."""
    for language in Language:
        for scene in _SCENES:
            with TemporaryDirectory() as folder:
                city = FilePath(shutil.copytree(_ROOT / "examples" / "city", FilePath(folder) / "city"))
                svg = corrected(asyncio.run(_played(city, scene, language)))
            (_FOLDER / f"day-{scene.name}.{language}.png").write_bytes(render(svg, _DPI))


def corrected(svg: str) -> str:
    """Give a picture of a terminal in which every character stands in its cell, and nothing is fetched."""
    svg = _TEXT.sub(_placed, _FACE.sub("", svg))
    svg = re.sub(r"font-family: [^;]*;", f"font-family: {_LATIN};", svg)
    wide, high = _VIEW.search(svg).groups()  # type: ignore[union-attr]  # textual always says it
    return svg.replace("<svg ", f'<svg width="{wide}pt" height="{high}pt" ', 1)


def _placed(text: re.Match[str]) -> str:
    name, left, top, rest, said = text.groups()
    at, runs = float(left), list[str]()
    for run in _RUN.findall(unescape(said)):
        places = []
        for character in run:
            places.append(f"{at:.1f}")
            at += _CELL * cell_len(character)
        font = f' style="font-family: {escape(FONTS)}"' if run[0] >= "\u2e80" else ""
        runs.append(f'<tspan x="{" ".join(places)}"{font}>{escape(run)}</tspan>')
    return f'<text class="{name}" y="{top}"{rest}>{"".join(runs)}</text>'


async def _played(city: FilePath, scene: Scene, language: Language) -> str:
    app = KeliApp(city, language, scene.item, state=city.parent / "state")
    async with app.run_test(size=scene.size) as pilot:
        await app.workers.wait_for_complete()
        main = app.screen
        if scene.path and isinstance(main, MainScreen):
            main.go(spot_of(Kind.ITEM, scene.path), scene.path)
            main.enter_form()
            await pilot.pause()
        await pilot.press(*scene.keys)
        await app.workers.wait_for_complete()
        await pilot.pause(1)
        return app.export_screenshot(title="keli")


if __name__ == "__main__":
    main()
