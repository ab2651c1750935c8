"""The row that is entered stays in view, whatever grows in it or above it."""

import asyncio
from pathlib import Path

from textual.app import App, ComposeResult

from catalog.findings.words import Language
from tui.app import KeliApp
from tui.desk import Desk
from tui.form.sections import sections
from tui.form.spot import top
from tui.pages import told
from tui.screens.looks import cursors, frames
from tui.session.session import Session
from tui.widgets.form import Form

RENEW = "items/qingshi-amr/qingshi-amr--food-business-renew.yaml"


class _FormAlone(App[None]):
    """The form without the app around it: it is made in a tenth of the time."""

    CSS_PATH = Path(__file__).parents[2] / "tui" / KeliApp.CSS_PATH

    def get_css_variables(self) -> dict[str, str]:
        return {**super().get_css_variables(), **frames("lines"), **cursors(self.theme)}

    def compose(self) -> ComposeResult:
        yield Form()


def test_a_problem_above_the_row_that_is_entered_does_not_push_it_out_of_view(city: Path) -> None:
    desk = Desk(Session(city), Language.ZH)
    desk.open(RENEW)
    desk.go(top(sections(desk.opened.kind)[0]))

    async def run() -> bool:
        app = _FormAlone()
        async with app.run_test(size=(60, 12)) as pilot:
            form = app.query_one(Form)
            form.prepare()
            await pilot.pause()
            form.show([told(desk, row) for row in desk.rows()])
            form.enter()
            await pilot.pause()
            form.action_step(11)
            await pilot.pause()
            desk.session.put(RENEW, ("summary",), 7)
            desk.session.put(RENEW, ("name",), 7)
            form.show([told(desk, row) for row in desk.rows()])
            for _ in range(3):  # laid out, then scrolled, then laid out again
                await pilot.pause()
            return app.focused is not None and form.content_region.contains_region(app.focused.region)

    assert asyncio.run(run())
