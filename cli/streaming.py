"""The answer to `keli check` where nothing is kept: what is told of a file is said, and then it is let go.

Until all is said it waits on the disk: a run that is interrupted leaves no half report behind.
"""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from tempfile import TemporaryFile
from typing import IO

from catalog.check.answers import Frame
from catalog.check.examining import count_of, examined_sheets
from catalog.check.report import Report, Tally
from catalog.check.said import Told
from catalog.check.selection import wanted_rules
from catalog.check.terms import Terms
from catalog.library.library import Library
from cli.language import _
from cli.pieces import exit_code, frames, said_of
from cli.progress import bar
from cli.question import Question

_LINES = 1 << 16
"""Bytes of lines that are written together."""


def streamed(question: Question, jobs: int) -> Told:
    """Examine the catalogue and answer a question about it, of which every format tells in pieces."""
    with ExitStack() as opened:
        bodies = [opened.enter_context(TemporaryFile()) for _form in question.formats]
        with bar(_("Checking")) as progress:
            tally = _say(question, Terms(jobs, progress), bodies)
        opened.pop_all()  # whoever takes the texts closes them
    texts = map(_whole, frames(question, tally), bodies)
    return Told(tuple(texts), exit_code(tally, question.fail_on))


def _say(question: Question, terms: Terms, bodies: Sequence[IO[bytes]]) -> Tally:
    """Write what is told of each file, one after the other; count it."""
    rules = wanted_rules(question.selected, question.ignored)
    library = Library(question.root)
    tally, between = Report((), count_of(library)).tally, [b""] * len(bodies)
    for _file, findings in examined_sheets(library, terms):
        texts, more = said_of(question, findings, rules)
        for body, text, mark in zip(bodies, texts, between, strict=True):
            body.write(mark + text.encode("utf-8", "surrogatepass") if text else b"")
        if more.found and not tally.found:
            between = [frame.between.encode() for frame in frames(question, more)]
        tally = tally.with_more([more])
    return tally


def _whole(frame: Frame, body: IO[bytes]) -> Iterator[bytes]:
    """Give a text, some lines at a time."""
    with body:
        body.seek(0)
        yield frame.head.encode()
        while lines := body.readlines(_LINES):
            yield b"".join(lines)
        yield frame.tail.encode()
