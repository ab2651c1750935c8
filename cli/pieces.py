"""What is said to a question of one file at a time, and around all of that."""

from collections.abc import Container, Iterable, Iterator, Sequence

from catalog.check.answers import Frame
from catalog.check.report import Report, Tally
from catalog.check.selection import only, only_files
from catalog.findings.finding import Finding
from catalog.findings.severity import Severity
from cli.options import styler
from cli.question import NEVER, Question
from exporters.reports.formats import Format, frame, piece
from exporters.reports.telling import Telling, bare

FOUND = 1


def said_of(question: Question, findings: Iterable[Finding], rules: Container[str]) -> tuple[list[str], Tally]:
    """Say what is told of a file in each format, as far as it is asked for by these rules; and count it."""
    report = only(only_files(Report(tuple(findings), 0), question.path), lambda finding: finding.code in rules)
    return [piece(form, telling) for form, telling in _tellings(question, report)], report.tally


def frames(question: Question, tally: Tally) -> Sequence[Frame]:
    """Say in each format what stands around it all."""
    return [frame(form, telling, tally) for form, telling in _tellings(question, Report((), tally.files))]


def exit_code(tally: Tally, fail_on: str) -> int:
    """Give the exit code: not 0 where something so serious was found that the command fails."""
    if fail_on == NEVER:
        return 0
    return FOUND * any(count and severity.rank <= Severity(fail_on).rank for severity, count in tally.counts.items())


def _tellings(question: Question, report: Report) -> Iterator[tuple[Format, Telling]]:
    for name, is_dressed in question.formats:
        style = styler("always") if is_dressed else bare
        yield Format(name), Telling(report, question.root, question.language, style)
