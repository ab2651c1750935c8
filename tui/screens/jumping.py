"""Where one may jump on the main screen, and going there."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual.geometry import Offset

from tui.form.sections import sections
from tui.form.spot import top
from tui.screens.jump import JumpScreen, Target
from tui.widgets.contents import Contents
from tui.widgets.navigator import Navigator

if TYPE_CHECKING:
    from tui.screens.main import MainScreen

_BORDER = 1
"""Letters stand on the border, where they hide nothing."""


def jump(screen: "MainScreen") -> None:
    """Ask where to go, and go there."""

    def go(goal: int | str | None) -> None:
        if isinstance(goal, int):
            screen.go(top(sections(screen.desk.opened.kind)[goal]))
            screen.query_one(Contents).focus()
        elif goal == "navigator":
            screen.query_one(Navigator).focus()
        elif goal == "records":
            screen.enter_records()
        elif goal == "form":
            screen.enter_form()
        elif goal == "map":
            screen.query_one("#map").focus()

    screen.app.push_screen(JumpScreen(list(targets(screen))), go)


def targets(screen: "MainScreen") -> Iterator[Target]:
    """Give every section and pane that is seen."""
    contents = screen.query_one(Contents)
    if screen.desk.file and contents.display:
        region, scrolled = contents.content_region, contents.scroll_offset.y
        for number in range(contents.count):
            if 0 <= number - scrolled < region.height:
                yield Target(number, Offset(region.x - _BORDER, region.y + number - scrolled))
    for name in ("#navigator", "#records", "#form", "#map"):
        pane = screen.query_one(name)
        if pane.display and pane.region.height:
            region = pane.content_region
            yield Target(name.removeprefix("#"), Offset(region.x - _BORDER, region.y))
