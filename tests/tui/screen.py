"""The screen as plain text, for goldens and assertions. Textual has no public way to it."""

from typing import Any

from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.app import App
from textual.geometry import Region


def text_of_screen(app: App[Any]) -> str:
    """Give the lines of the screen, without the blanks at their ends."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips) + "\n"


def painted_by(app: App[Any]) -> list[Region]:
    """Give a list to which all that is painted from now on is added, region by region."""
    regions: list[Region] = []

    def note(_screen: object, update: object) -> None:
        if isinstance(update, LayoutUpdate):
            regions.append(update.region)
        elif isinstance(update, ChopsUpdate):
            regions.extend(Region(start, y, end - start, 1) for y, start, end in update.spans)

    app._display = note  # type: ignore[method-assign, assignment]
    return regions
