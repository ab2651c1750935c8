"""The row that is entered stays in view, whatever grows in it or above it."""

import asyncio
from pathlib import Path

from textual.app import App, ComposeResult
from textual.pilot import Pilot

from catalog.findings.words import Language
from tests.tui.screen import text_of_screen
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


async def _begun(form: Form, desk: Desk, pilot: Pilot[None]) -> None:
    form.prepare()
    await pilot.pause()
    form.show([told(desk, row) for row in desk.rows()])
    form.enter()
    await pilot.pause()


def test_a_problem_above_the_row_that_is_entered_does_not_push_it_out_of_view(city: Path) -> None:
    desk = Desk(Session(city), Language.ZH)
    desk.open(RENEW)
    desk.go(top(sections(desk.opened.kind)[0]))

    async def run() -> bool:
        app = _FormAlone()
        async with app.run_test(size=(60, 12)) as pilot:
            form = app.query_one(Form)
            await _begun(form, desk, pilot)
            form.action_step(11)
            await pilot.pause()
            desk.session.put(RENEW, ("summary",), 7)
            desk.session.put(RENEW, ("name",), 7)
            form.show([told(desk, row) for row in desk.rows()])
            for _ in range(3):  # laid out, then scrolled, then laid out again
                await pilot.pause()
            return app.focused is not None and form.content_region.contains_region(app.focused.region)

    assert asyncio.run(run())


def test_the_field_stands_beside_the_label_of_the_row_at_hand_whatever_is_above_it(city: Path) -> None:
    desk = Desk(Session(city), Language.ZH)
    desk.open(RENEW)
    desk.session.put(RENEW, ("summary",), 7)
    desk.go(top(sections(desk.opened.kind)[0]))
    labels: list[tuple[str, str]] = []

    async def run() -> None:
        app = _FormAlone()
        async with app.run_test(size=(60, 40)) as pilot:
            form = app.query_one(Form)
            await _begun(form, desk, pilot)
            for by in (1, 1, 4, 1, 5, -1, -9):
                form.action_step(by)
                await pilot.pause()
                assert app.focused is not None
                assert form.row is not None
                line = text_of_screen(app).splitlines()[app.focused.region.y]
                labels.append((line.strip()[:2], desk.words.say(form.row.field.label)[:2]))

    asyncio.run(run())
    assert [seen for seen, _ in labels] == [wanted for _, wanted in labels]
    assert len({wanted for _, wanted in labels}) > 4
