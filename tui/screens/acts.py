"""What each action of the table does on the main screen."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from exporters.view import Format, View
from tui.pages import help_lines
from tui.reasons import why_not
from tui.screens.jumping import jump
from tui.screens.palette import PaletteScreen
from tui.screens.read import ReadScreen
from tui.session import outer_editor
from tui.session.history import Step
from tui.widgets.form import Form
from tui.widgets.navigator import Navigator
from tui.wording import phrase

if TYPE_CHECKING:
    from tui.screens.main import MainScreen


def _save(screen: "MainScreen") -> None:
    file, session = screen.desk.file, screen.desk.session
    if file and session.is_dirty(file):
        screen.answers.save(session.together(file))
    elif session.dirty:
        screen.answers.save(session.dirty)
    else:
        screen.say(phrase("said_nothing_to_save"))


def _undo(screen: "MainScreen") -> None:
    if screen.desk.moves.done and not screen.desk.session.history.done:
        from tui.screens.renaming import Renaming

        Renaming(screen).take_back()
        return
    _follow(screen, screen.desk.session.undo(), "said_undone", "said_nothing_to_undo")


def _redo(screen: "MainScreen") -> None:
    history = screen.desk.session.history
    if screen.desk.moves.undone and not (history.done or history.undone):
        from tui.screens.renaming import Renaming

        Renaming(screen).do_again()
        return
    _follow(screen, screen.desk.session.redo(), "said_redone", "said_nothing_to_redo")


def _follow(screen: "MainScreen", step: Step | None, done: str, nothing: str) -> None:
    if step is None:
        screen.say(phrase(nothing))
        return
    change = screen.desk.nearest(step)
    if screen.act(lambda: screen.desk.follow(change)):
        screen.say(phrase(done, label=step.label))
        screen.query_one(Navigator).reveal(screen.desk.file)
        screen.query_one(Form).begin(change.path)


def _entries(change: Callable[["MainScreen"], None]) -> Callable[["MainScreen"], None]:
    """Make an act on the entry at hand, after which the list or the form shows it and tells of it."""

    def act(screen: "MainScreen") -> None:
        if screen.act(lambda: change(screen)):
            done = screen.desk.session.history.done
            screen.say(done[-1].label if done else "")
            screen.query_one(Form).begin()

    return act


def _add(screen: "MainScreen") -> None:
    screen.desk.add()
    screen.enter_form()


def _mend(screen: "MainScreen") -> None:
    form = screen.query_one(Form)
    row = form.row
    if not form.is_active and screen.desk.file:
        screen.enter_form()
    elif row is not None:
        screen.act(lambda: screen.mend(row))


def _problem(forth: int) -> Callable[["MainScreen"], None]:
    def go(screen: "MainScreen") -> None:
        form = screen.query_one(Form)
        path = screen.desk.next_problem(form.row.path if form.row else (), forth) if screen.desk.file else None
        if path is None:
            screen.say(phrase("said_no_problem"))
            return
        screen.show()
        form.begin(path)
        screen.enter_form()
        rowless = screen.desk.rowless(path)
        screen.say(rowless.message if rowless else "")

    return go


def _preview(view: View) -> Callable[["MainScreen"], None]:
    def act(screen: "MainScreen") -> None:
        reason = why_not(screen.desk, "map")
        if reason:
            screen.say(reason)
        else:
            screen.preview.open(view)

    return act


def _outside(form: Format) -> Callable[["MainScreen"], None]:
    def act(screen: "MainScreen") -> None:
        if not screen.desk.file:
            screen.say(phrase("said_no_item"))
            return
        opened: list[str] = []
        if screen.act(lambda: opened.append(str(screen.preview.open_outside(form)))):
            screen.say(phrase("said_opened", file=opened[0]))

    return act


def _help(screen: "MainScreen") -> None:
    words = screen.desk.words
    form = screen.query_one(Form)
    row = form.row if form.is_active else None
    screen.app.push_screen(
        ReadScreen(words.phrase("help_title"), help_lines(words, row, screen.desk.actions), words.phrase("help_close"))
    )


def _check(screen: "MainScreen") -> None:
    screen.beside.check_all()


def _problems(screen: "MainScreen") -> None:
    from tui.screens.problems import Problems

    Problems(screen).of_file()


def _languages(screen: "MainScreen") -> None:
    if screen.desk.file:
        screen.desk.switch_languages()
        screen.show()


def _find(screen: "MainScreen") -> None:
    screen.answers.find()


def _palette(screen: "MainScreen") -> None:
    """Offer every action, and do the one that is chosen."""

    def go(action: str | None) -> None:
        if action:
            screen.action_do(action)

    screen.app.push_screen(
        PaletteScreen(screen.desk.actions, lambda action: why_not(screen.desk, action), screen.desk.words), go
    )


def _edit_text(screen: "MainScreen") -> None:
    """Leave the terminal to one's own editor, then show what came of it."""
    desk, form = screen.desk, screen.query_one(Form)
    if not desk.file:
        screen.say(phrase("said_no_item"))
        return
    row = form.row if form.is_active else None
    path = row.path if row else (desk.spot.record if desk.spot else ())
    changed: list[bool] = []
    try:
        with screen.app.suspend():
            line = outer_editor.line_of(desk.session, desk.file, path)
            screen.act(lambda: changed.append(outer_editor.edit(desk.session, desk.file, line)))
    except SuspendNotSupported:
        screen.say(phrase("editor_not_here"))
    screen.refresh(layout=True)
    if changed:
        screen.say(desk.session.history.done[-1].label if changed[0] else phrase("editor_nothing"))


def _leave(screen: "MainScreen") -> None:
    screen.answers.leave()


def _views(screen: "MainScreen") -> None:
    from tui.screens.views import ViewsMenu  # like those below: the app is on the screen before it is needed

    ViewsMenu(screen).open()


def _rename(screen: "MainScreen") -> None:
    from tui.screens.renaming import Renaming

    Renaming(screen).ask()


def _across(name: str) -> Callable[["MainScreen"], None]:
    def act(screen: "MainScreen") -> None:
        from tui.screens.across import Across

        acts = {"used": Across.where_used, "replace": Across.replace}
        acts[name](Across(screen))

    return act


ACTS: Mapping[str, Callable[["MainScreen"], None]] = {
    "help": _help,
    "help_here": _help,
    "mend": _mend,
    "next_problem": _problem(1),
    "previous_problem": _problem(-1),
    "check": _check,
    "problems": _problems,
    "map": _preview(View.MAP),
    "changes": lambda screen: screen.versions.changes(),
    "commit": lambda screen: screen.committing.commit(),
    "push": lambda screen: screen.exchanging.push(),
    "pull": lambda screen: screen.exchanging.pull(),
    "edit_text": _edit_text,
    "export": lambda screen: screen.exporting.export(),
    "outside": lambda screen: screen.exporting.open_outside(),
    "theme": lambda screen: screen.looks.next_theme(),
    "borders": lambda screen: screen.looks.next_borders(),
    "speak": lambda screen: screen.looks.next_language(),
    "jump": jump,
    "palette": _palette,
    "flow": _preview(View.FLOW),
    "picture": _outside(Format.SVG),
    "picture_pdf": _outside(Format.PDF),
    "find": _find,
    "find_here": _find,
    "save": _save,
    "undo": _undo,
    "redo": _redo,
    "add": _entries(_add),
    "remove": _entries(lambda screen: screen.desk.remove()),
    "double": _entries(lambda screen: screen.desk.double()),
    "move_up": _entries(lambda screen: screen.desk.move(-1)),
    "move_down": _entries(lambda screen: screen.desk.move(1)),
    "languages": _languages,
    "views": _views,
    "used": _across("used"),
    "replace": _across("replace"),
    "rename": _rename,
    "leave": _leave,
}
