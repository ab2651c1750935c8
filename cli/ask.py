"""`keli ask`: the questions of an item, and the list of one's own that the answers lead to."""

import shlex
from pathlib import Path

import click

from catalog.findings.visible import visible
from catalog.library.files import find_root
from catalog.library.library import Library
from catalog.model.conditions import Answers
from catalog.situations.answers import read_answers, typed
from catalog.situations.interview import interview
from catalog.situations.lookup import Lookup
from catalog.situations.plan import Plan
from catalog.situations.refusals import exact
from cli.answering import answers_option, typed_answers
from cli.dialogue import Dialogue, OfItem, typed_lines
from cli.language import _, current
from cli.options import OPTIONS, catalogue_option, color_option, language_option, styler
from exporters.reports import checklist_text
from exporters.subjects import with_cases
from guides.checklist.build import checklist


@click.command(
    help=_("Ask only what still changes something for an item, then list what one needs."), options_metavar=OPTIONS
)
@click.argument("item", metavar=_("ID"))
@answers_option
@catalogue_option
@color_option
@language_option
def command(item: str, answers: tuple[str, ...], start: Path, color: str) -> None:
    """Ask on stderr, print the list, and the command that gives it again."""
    library = Library(find_root(start))
    subject, cases = with_cases(library, item, current())
    given = read_answers(cases, typed_answers(answers))
    style = styler(color)
    source = typed_lines()
    table = exact(cases, lambda: interview(Plan.of(cases)))
    found = Dialogue(OfItem(subject, Lookup(table)), source, style).answers(given)
    click.echo("", err=True)
    click.echo("\n".join(checklist_text.lines(checklist(subject, cases, found), style)))
    click.echo("")
    click.echo(style("faint", visible(_("Again: {command}").format(command=_again(item, found, start)))))


def _again(item: str, answers: Answers, start: Path) -> str:
    answered = ["--answers", typed(answers)] if answers else []
    inside = [] if start == Path() else ["-C", str(start)]
    return shlex.join(["keli", "list", item, *answered, *inside])
