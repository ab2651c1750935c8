"""The screen as plain text, for goldens and assertions. Textual has no public way to it."""

from typing import Any

from textual.app import App


def text_of_screen(app: App[Any]) -> str:
    """Give the lines of the screen, without the blanks at their ends."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips) + "\n"
