"""`keli situations`: how many situations an item has, what they ask for, and what is proved of all of them."""

from pathlib import Path

import click

from catalog.check.sound import sound_cases
from catalog.library.files import find_root
from catalog.library.library import Library
from catalog.situations.refusals import exact
from cli.language import _, current
from cli.options import OPTIONS, catalogue_option, color_option, language_option, styler
from exporters.reports import situations_json, situations_text
from guides.situations.build import situations_of
from guides.subject import Subject

_MOST = 300
"""So many situations are listed one by one."""


@click.command(
    help=_("Count the situations of an item: questions, figures with the worst case, named situations, proofs."),
    options_metavar=OPTIONS,
)
@click.argument("item", metavar=_("ID"))
@click.option("--format", "-f", "form", type=click.Choice(["text", "json"]), default="text", help=_("How to write it."))
@click.option("--all", "every", is_flag=True, help=_("Also list the situations one by one, some hundreds at most."))
@catalogue_option
@color_option
@language_option
def command(item: str, form: str, every: bool, start: Path, color: str) -> None:
    """Print the situations; refuse an item whose questions are too tangled."""
    library = Library(find_root(start))
    cases = sound_cases(library, item)
    subject = Subject.of(cases.item, library.registers, current())
    view = exact(cases, lambda: situations_of(subject, _MOST if every else 0))
    if form == "json":
        click.echo(situations_json.document(view), nl=False)
    else:
        click.echo("\n".join(situations_text.lines(view, styler(color))))
