"""Lists of problems, of the open file or of the whole catalogue: typing narrows them, the chosen one is gone to."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from catalog.findings.finding import Finding
from catalog.findings.severity import Severity
from tui.form.choices import Option
from tui.form.names import name_of_register
from tui.screens.menu import menu
from tui.wording import phrase

if TYPE_CHECKING:
    from catalog.check.engine import Report
    from tui.screens.main import MainScreen

_MARKS = {Severity.ERROR: "!", Severity.WARNING: "?"}


class Problems:
    """Shows problems over a main screen."""

    def __init__(self, screen: "MainScreen") -> None:
        self._screen = screen

    def of_file(self) -> None:
        """List what is wrong with the open file, as it is typed."""
        desk = self._screen.desk
        found = desk.opened.findings if desk.file else ()
        self._list(found, [self._here(finding) for finding in found])

    def of_all(self, report: "Report") -> None:
        """List what a check of the catalogue found, the most serious first."""
        numbers = {f"{severity}s": report.count(severity) for severity in (Severity.ERROR, Severity.WARNING)}
        self._screen.say(phrase("said_checked", **numbers))
        if report.findings:
            found = sorted(report.findings, key=lambda finding: (finding.severity.rank, finding.order))
            index = self._screen.beside.index
            names = {entry.file: entry.name for entry in index.entries if not entry.kind.is_register}
            self._list(found, [self._line(finding, names) for finding in found])

    def _list(self, found: Sequence[Finding], lines: Sequence[str]) -> None:
        desk = self._screen.desk
        if not found:
            self._screen.say(phrase("said_no_problem"))
            return
        options = [Option(at, line, found[at].code) for at, line in enumerate(lines)]

        def go(at: int) -> None:
            self._screen.go_to(found[at].place.file, found[at].path)

        menu(self._screen, desk.words.phrase("problems_title", count=len(found)), options, go)

    def _here(self, finding: Finding) -> str:
        """Say what is wrong with the open file; its name is known."""
        words = self._screen.desk.words
        slots = {"mark": _MARKS.get(finding.severity, "·"), "message": words.say(finding.message)}
        return words.phrase("problem_here", label=words.say(finding.label), **slots)

    def _line(self, finding: Finding, names: Mapping[str, str]) -> str:
        words, file = self._screen.desk.words, finding.place.file
        kind = self._screen.desk.session.library.files.get(file)
        register = words.say(name_of_register(kind)) if kind and kind.is_register else ""
        name, mark = register or names.get(file) or str(finding.place), _MARKS.get(finding.severity, "·")
        slots = {"mark": mark, "name": name, "message": words.say(finding.message)}
        return words.phrase("problem_line", label=words.say(finding.label), **slots)
