"""`keli match`: which items and bundles one is entitled to, and what is missing for the rest."""

import shlex
from pathlib import Path
from typing import Any

import click
from msgspec import Struct

from catalog.findings.visible import visible
from catalog.library.files import find_root
from catalog.library.library import Library
from catalog.model.conditions import Answer, Answers
from catalog.situations.answers import typed
from cli.answering import answers_option, typed_answers
from cli.dialogue import Dialogue, typed_lines
from cli.language import _, current
from cli.options import OPTIONS, catalogue_option, color_option, language_option, styler
from cli.progress import bar
from exporters.reports import matching_json, matching_text
from guides.interview.view import QuestionView
from guides.matching.build import asked, match
from guides.matching.gathering import Gathered, gathered


@click.command(
    help=_(
        "Match answers with the conditions of all items and bundles in force: what one is entitled to, what is still "
        "open and by which questions, what not and why. --ask asks what still decides something."
    ),
    options_metavar=OPTIONS,
)
@answers_option
@click.option("--ask", "asking", is_flag=True, help=_("Ask the questions that still decide something, one by one."))
@click.option("--format", "-f", "form", type=click.Choice(["text", "json"]), default="text", help=_("How to write it."))
@catalogue_option
@color_option
@language_option
def command(answers: tuple[str, ...], asking: bool, form: str, start: Path, color: str) -> None:
    """Print what comes of the answers; with --ask, ask on stderr first."""
    with bar(_("Reading")) as progress:
        found = gathered(Library(find_root(start)), current(), progress)
    for refusal in found.refusals:
        click.echo(visible(refusal.message.in_language(current())), err=True)
    given = typed_answers(answers)
    read: Answers = {question: found.matching.read(question, value) for question, value in given.items()}
    style = styler(color)
    if asking:
        read = Dialogue(_OfAll(found), typed_lines(), style).answers(read)
        click.echo("", err=True)
    view = match(found, read, current())
    if form == "json":
        click.echo(matching_json.document(view), nl=False)
        return
    click.echo("\n".join(matching_text.lines(view, style)))
    if asking:
        click.echo("\n" + style("faint", visible(_("Again: {command}").format(command=_again(read, start)))))


class _OfAll(Struct, frozen=True):
    """The interview of all that is matched."""

    found: Gathered

    def next(self, answers: Answers) -> str | None:
        """Name the question that decides most, of those not answered."""
        return next((one for one in self.found.matching.open(answers) if one not in answers), None)

    def question(self, question_id: str, _answers: Answers) -> QuestionView:
        """Give a question as an item asks it."""
        return asked(self.found, question_id)

    def read(self, question_id: str, said: Any) -> Answer:
        """Read an answer."""
        return self.found.matching.read(question_id, said)


def _again(answers: Answers, start: Path) -> str:
    answered = ["--answers", typed(answers)] if answers else []
    inside = [] if start == Path() else ["-C", str(start)]
    return shlex.join(["keli", "match", *answered, *inside])
