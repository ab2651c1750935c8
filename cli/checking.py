"""The answer to `keli check`: the catalogue is examined, and what was found is told, in pieces where they will do."""

from catalog.check.baseline import baseline_file
from catalog.check.cache import Cache
from catalog.check.report import Report
from catalog.check.said import Told
from catalog.check.state import State
from cli.question import Question


def checked(question: Question, cache: Cache | None, state: State | None, jobs: int) -> Told:
    """Examine the catalogue and answer a question about it; where the answer can be kept, keep it."""
    known: Report | None = None
    if question.is_in_pieces and baseline_file(question.root) is None:
        if cache is None:
            from cli.streaming import streamed

            return streamed(question, jobs)
        words = question.words(state) if state else None
        if state and words:
            from cli.repeating import in_pieces

            told, known = in_pieces(question, words, cache, state, jobs)
            if told is not None:
                return told
    from cli.whole_report import told_whole  # every format, and what has changed: not where pieces will do

    return told_whole(question, known, cache, state, jobs)
