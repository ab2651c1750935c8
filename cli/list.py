"""`keli list`: one's own list of an item, for some answers."""

from pathlib import Path

import click

from catalog.library.files import find_root
from catalog.library.library import Library
from catalog.situations.answers import read_answers
from catalog.situations.refusals import exact
from cli.answering import answers_option, typed_answers
from cli.language import _, current
from cli.options import OPTIONS, catalogue_option, color_option, language_option, styler
from exporters.reports import checklist_json, checklist_text
from exporters.subjects import with_cases
from guides.checklist.build import checklist


@click.command(
    help=_("List what one needs for an item under some answers: what applies, and what depends on which question."),
    options_metavar=OPTIONS,
)
@click.argument("item", metavar=_("ID"))
@answers_option
@click.option("--format", "-f", "form", type=click.Choice(["text", "json"]), default="text", help=_("How to write it."))
@click.option("--why", is_flag=True, help=_("Say of each entry why it is needed, and what is not needed and why."))
@catalogue_option
@color_option
@language_option
def command(item: str, answers: tuple[str, ...], form: str, why: bool, start: Path, color: str) -> None:
    """Print the list; open questions are told last, with their answers."""
    library = Library(find_root(start))
    subject, cases = with_cases(library, item, current())
    typed = typed_answers(answers)
    view = exact(cases, lambda: checklist(subject, cases, read_answers(cases, typed)))
    if form == "json":
        click.echo(checklist_json.document(view), nl=False)
    else:
        click.echo("\n".join(checklist_text.lines(view, styler(color), why=why)))
