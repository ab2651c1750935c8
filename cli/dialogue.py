"""The interview in a terminal: one question after the other, with a way back and a way out.

Questions go to stderr, so that the list that comes of them can be piped on.
"""

import sys
from collections.abc import Iterator
from io import StringIO, TextIOWrapper
from typing import Any, NoReturn, Protocol, TextIO

import click
from msgspec import Struct

from catalog.findings.errors import KeliError
from catalog.findings.visible import visible
from catalog.model.conditions import Answer, Answers
from catalog.model.questions import QuestionKind
from catalog.situations.answers import read_answers
from catalog.situations.lookup import Lookup
from cli.language import _, current
from cli.replies import Wish, reply
from exporters.reports.telling import Style
from guides.interview.build import question_of
from guides.interview.view import QuestionView
from guides.subject import Subject


class Interview(Protocol):
    """What is asked, and what the answers mean."""

    def next(self, answers: Answers) -> str | None:
        """Name the next question to ask; None if no further answer changes anything."""

    def question(self, question_id: str, answers: Answers) -> QuestionView:
        """Give a question with the answers that can be chosen."""

    def read(self, question_id: str, said: Any) -> Answer:
        """Read an answer.

        Raises:
            KeliError: it is none.
        """


class OfItem(Struct, frozen=True):
    """The interview of one item."""

    subject: Subject
    lookup: Lookup

    def next(self, answers: Answers) -> str | None:
        """Name the next question to ask; None if no further answer changes anything."""
        return self.lookup.next(answers)

    def question(self, question_id: str, answers: Answers) -> QuestionView:
        """Give a question with the answers that are offered."""
        return question_of(self.subject, question_id, self.lookup.offered(question_id, answers))

    def read(self, question_id: str, said: Any) -> Answer:
        """Read an answer."""
        return read_answers(self.subject.cases, {question_id: said})[question_id]


class Dialogue(Struct, frozen=True):
    """What is asked, and where the answers come from."""

    interview: Interview
    source: TextIO
    style: Style

    def answers(self, given: Answers) -> Answers:
        """Ask all that still changes something.

        Raises:
            click.Abort: the person quits, or there is nothing more to read.
        """
        answers, asked = dict(given), list[str]()
        self._say(*([_how()] if self.interview.next(answers) else []))
        while question := self.interview.next(answers):
            answer = self._answer(len(asked) + 1, question, answers)
            if answer is Wish.QUIT:
                self._left()
            elif answer is not Wish.BACK:
                answers[question] = answer
                asked.append(question)
            elif asked:
                del answers[asked.pop()]
            else:
                self._say(_("This is the first question."))
        return answers

    def _answer(self, number: int, question_id: str, answers: Answers) -> "Answer | Wish":
        question = self.interview.question(question_id, answers)
        self._say("", *self._lines(number, question))
        while True:
            said = reply(self._read(_way(question)), question)
            if isinstance(said, Wish):
                return said
            if said is None:
                self._say("   " + _("That is none of the answers."))
                continue
            try:
                return self.interview.read(question_id, said)
            except KeliError as error:
                self._say(*(visible(words.in_language(current())) for words in (error.message, error.hint)))

    def _lines(self, number: int, question: QuestionView) -> Iterator[str]:
        yield self.style("place", visible(f"{number}. {question.ask}"))
        yield from (self.style("faint", visible(f"   {line}")) for line in question.help.splitlines())
        if question.kind is QuestionKind.NUMBER:
            bands = " · ".join(choice.label for choice in question.choices)
            yield self.style("faint", visible(f"   {bands}"))
        elif question.kind is not QuestionKind.COUNT:
            yield from self._choices(question)

    def _choices(self, question: QuestionView) -> Iterator[str]:
        for place, choice in enumerate(question.choices, start=1):
            yield visible(f"  {place:>2}  {choice.label}")
            yield from (self.style("faint", visible(f"      {line}")) for line in choice.help.splitlines())

    def _read(self, prompt: str) -> str:
        click.echo(visible(f"   {prompt} "), nl=False, err=True)
        return self.source.readline() or self._left()

    def _left(self) -> NoReturn:
        self._say("", _("Left before the end; nothing was kept."))
        raise click.Abort

    def _say(self, *lines: str) -> None:
        for line in lines:
            click.echo(line, err=True)


def typed_lines() -> TextIO:
    """Give what is typed or piped in; what is no text is shown as such, and where nothing can come it has ended."""
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    return sys.stdin or StringIO()


def _how() -> str:
    return _("Type < to go back and q to quit; nothing is kept.")


def _way(question: QuestionView) -> str:
    """Say how a question is answered."""
    unit = _(" ({unit})").format(unit=question.unit) if question.unit else ""
    match question.kind:
        case QuestionKind.NUMBER:
            return _("A number{unit}:").format(unit=unit)
        case QuestionKind.COUNT:
            return _("How many{unit}:").format(unit=unit)
        case QuestionKind.MULTI:
            return _("Their numbers, parted by commas; 0 for none of them:")
        case _:
            return _("The number of the answer:")
