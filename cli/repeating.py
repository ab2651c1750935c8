"""The answer to `keli check` piece by piece: what was said of files that have not changed is said again."""

from catalog.check.answers import Piece, Unsaid
from catalog.check.cache import Cache
from catalog.check.engine import renewed
from catalog.check.report import Report
from catalog.check.said import Told
from catalog.check.selection import wanted_rules
from catalog.check.state import State
from catalog.check.terms import Terms
from cli.language import _
from cli.pieces import exit_code, frames, said_of
from cli.progress import bar
from cli.question import Question


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
    pieces = [Piece(sheet, *said_of(question, sheet.findings, rules)) for sheet in left.sheets]
    cache.answers.keep(
        state, words, left, pieces, lambda tally: (frames(question, tally), exit_code(tally, question.fail_on))
    )
