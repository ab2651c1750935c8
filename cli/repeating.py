"""The answer to `keli check` piece by piece: what was said of files that have not changed is said again."""

from collections.abc import Container, Iterator

from catalog.check.answers import Piece, Sheet, Unsaid
from catalog.check.cache import Cache
from catalog.check.engine import renewed
from catalog.check.said import Told
from catalog.check.selection import only, only_files, wanted_rules
from catalog.check.state import State
from catalog.check.terms import Report, Tally, Terms
from catalog.findings.severity import Severity
from cli.language import _, current
from cli.options import styler
from cli.progress import bar
from cli.question import NEVER, Question
from exporters.reports.formats import Format, frame, piece
from exporters.reports.telling import Telling, bare

FOUND = 1


def in_pieces(
    question: Question, words: str, cache: Cache, state: State, jobs: int
) -> tuple[Told | None, Report | None]:
    """Answer a question about a catalogue, and keep the answer; where that cannot be kept, give the report if any."""
    wanted_rules(question.selected, question.ignored)  # one that is not there is told before anything is examined
    report, left = None, cache.answers.unsaid(state, words)
    if left is None:
        with bar(_("Checking")) as progress:
            report = renewed(state, Terms(jobs, progress, today=state.today), cache)
        left = cache.answers.unsaid(state, words)
    if left is not None:
        _say(question, words, cache, state, left)
    return cache.told(state, words) if left else None, report


def _say(question: Question, words: str, cache: Cache, state: State, left: Unsaid) -> None:
    rules = wanted_rules(question.selected, question.ignored)
    pieces = [_piece(question, sheet, rules) for sheet in left.sheets]
    tally = left.tally.with_more(one.tally for one in pieces)
    around = _tellings(question, Report((), tally.files))
    frames = [frame(form, telling, tally) for form, telling in around]
    code = FOUND if is_too_much(tally, question.fail_on) else 0
    cache.answers.keep(state, words, frames, code, pieces)


def is_too_much(tally: Tally, fail_on: str) -> bool:
    """Tell whether something so serious was found that the command fails."""
    if fail_on == NEVER:
        return False
    return any(count and severity.rank <= Severity(fail_on).rank for severity, count in tally.counts.items())


def _piece(question: Question, sheet: Sheet, rules: Container[str]) -> Piece:
    report = only(only_files(Report(sheet.findings, 0), question.path), lambda finding: finding.code in rules)
    return Piece(sheet, [piece(form, telling) for form, telling in _tellings(question, report)], report.tally)


def _tellings(question: Question, report: Report) -> Iterator[tuple[Format, Telling]]:
    for name, is_dressed in question.formats:
        style = styler("always") if is_dressed else bare
        yield Format(name), Telling(report, question.root, current(), style)
