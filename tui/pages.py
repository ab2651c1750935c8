"""Lines of text that the screens show: the top line, sections, rows, the map, the help, what a check found."""

from collections.abc import Sequence

from rich.cells import cell_len
from rich.text import Text as Styled

from catalog.findings.severity import Severity
from catalog.findings.words import Words
from catalog.schema.kinds import Kind
from catalog.schema.parts import source
from exporters.text.cells import cut, fit, squeeze, visible
from tui.desk import Desk
from tui.form.names import name_in_register, name_of_entry, name_of_file, name_of_register, text_of
from tui.form.rows import Entry, Row
from tui.form.sections import sections
from tui.form.spot import Spot
from tui.keys import Action
from tui.session.problems import problems_within
from tui.widgets.drawn_row import Told
from tui.widgets.navigator import UNSAVED
from tui.wording import Wording

CONTENTS = 18
"""Cells for a section and its numbers."""
_KEYS = 10
_OWNER = 12
"""Cells that are left of a long name of an authority."""


def breadcrumb(desk: Desk, width: int) -> Styled:
    """Give the top line: where one is, whether it is saved, how many problems it has."""
    branch = cut(_branch(desk), width // 3)
    width -= cell_len(branch)
    if not desk.file:
        name = desk.session.library.said("name", desk.language)
        return Styled(f" {fit(name, width - 2)} ", style="bold", no_wrap=True).append(branch, style="not bold")
    opened, words = desk.opened, desk.words
    marks = "".join(_mark(desk, severity) for severity in (Severity.ERROR, Severity.WARNING))
    state = f"● {words.phrase('unsaved')} " if desk.session.is_dirty(desk.file) else ""
    whose = str(opened.value(("authority",)) or opened.value(("lead",)) or "")
    owner = name_in_register(Kind.AUTHORITIES, whose, desk.session.library, desk.language)
    folders = {Kind.BASE: "folder_bases", Kind.TEST: "folder_tests"}
    parts = [words.phrase(folders[opened.kind]) if opened.kind in folders else owner, _title(desk)]
    if desk.spot and not opened.kind.is_register:
        parts.append(words.say(desk.spot.section.label))
    if desk.spot and desk.count(desk.spot):
        entry = name_of_entry(opened.value(desk.spot.record), desk.session.library, desk.language)
        parts.append(f"{desk.spot.index + 1} {entry}")
    room = width - 2 - cell_len(state) - cell_len(marks)
    where = fit(_path([part for part in parts if part], words.phrase("path"), room), room)
    drawn = Styled(f" {where} ", style="bold", no_wrap=True).append(state, style="yellow").append(marks, style="red")
    return drawn.append(branch, style="not bold")


def _path(parts: Sequence[str], between: str, room: int) -> str:
    """Write where one is; where that is too long, whose it is gives way first."""
    over = cell_len(between.join(parts)) - room
    owner = squeeze(parts[0], max(_OWNER, cell_len(parts[0]) - over)) if over > 0 else parts[0]
    return between.join((owner, *parts[1:]))


def item_title(desk: Desk) -> str:
    """Give the open item's name."""
    return _title(desk)


def item_marks(desk: Desk) -> str:
    """Give what stands before the open item's name in the tree: whether it is saved, and its errors."""
    unsaved = UNSAVED if desk.session.is_dirty(desk.file) else ""
    errors = sum(finding.severity is Severity.ERROR for finding in desk.opened.findings)
    marks = unsaved + (f"!{errors}" if errors else "")
    return f"{marks} " if marks else ""


def contents_lines(desk: Desk) -> list[str]:
    """Give a line for each section: its name, its entries, its problems."""
    opened = desk.opened
    lines = []
    for section in sections(opened.kind):
        count = section.count(opened.data)
        paths = (*section.paths, *(row.path for row in desk.strangers(Spot(section))))
        wrong = sum(len(problems_within(opened, path)) for path in paths)
        tail = " ".join(part for part in (str(count) if count else "", f"!{wrong}" if wrong else "") if part)
        behind = f" {tail}" if tail else ""
        lines.append(fit(desk.words.say(section.label), CONTENTS - cell_len(behind)) + behind)
    return lines


def told(desk: Desk, row: Row) -> Told:
    """Give what a row tells people."""
    words, shown = desk.words, desk.shown
    notes = {Entry.FOLD: "folded", Entry.LIST: "open_list", Entry.CONDITION: "choose_it", Entry.ANSWERS: "choose_it"}
    notes[Entry.KEYS] = "add_key"
    note = words.phrase(notes[row.entry]) if row.entry in notes and not row.value else ""
    if row.value is not None and desk.opened.inherits(row.path):
        note = words.phrase("inherited")
    problems = desk.problems(row)
    lines = []
    for finding in problems[:2]:
        line = words.say(finding.message)
        if finding.fix is not None:
            fix = shown.choices.shown(row.field, finding.fix.text, desk.opened) or words.phrase("nothing")
            line = f"{words.phrase('mend_to', fix=fix)} {line}"
        lines.append((finding, line))
    return Told(row, shown.label(row), shown.value(row), note, tuple(lines))


def help_lines(words: Wording, row: Row | None, actions: Sequence[Action]) -> list[str]:
    """Give the help: of the field at hand, then how to move, then every key."""
    lines = []
    if row is not None:
        known = Words(**source("sources")[row.field.source])
        lines += [
            words.phrase("help_field", label=row.field.label),
            f"  {words.say(row.field.help)}",
            f"  {words.phrase('help_source', source=known, grade=row.field.grade)}",
            "",
        ]
    lines += [words.phrase("help_moving"), f"  {words.phrase('help_arrows')}", f"  {words.phrase('help_typing')}", ""]
    lines.append(words.phrase("help_title"))
    lines += [f"  {fit(action.shown, _KEYS)} {words.phrase(f'help_{action.id}')}" for action in actions if action.keys]
    return lines


def _title(desk: Desk) -> str:
    if desk.opened.kind.is_register:
        return desk.words.say(name_of_register(desk.opened.kind))
    if desk.opened.kind is Kind.SETTINGS:
        return desk.words.phrase("folder_settings")
    if desk.opened.kind is Kind.TEST:
        return name_of_file(desk.file, desk.session.library, desk.language) or desk.file
    name = desk.opened.value(("name",)) or desk.opened.value(("plain_name",))
    return text_of(name, desk.language) or desk.file


def _branch(desk: Desk) -> str:
    """Say which branch one is on, how many files are not committed, and how far the other side is."""
    status = desk.status
    if status is None:
        return ""
    counts = {"✎": len(status.files), "↑": status.ahead, "↓": status.behind}
    marks = [f"{sign}{count}" for sign, count in counts.items() if count]
    return " ".join((visible(status.branch) or desk.words.phrase("no_branch_name"), *marks)) + " "


def _mark(desk: Desk, severity: Severity) -> str:
    count = sum(finding.severity is severity for finding in desk.opened.findings)
    sign = {Severity.ERROR: "!", Severity.WARNING: "?"}[severity]
    return f"{sign}{count} " if count else ""
