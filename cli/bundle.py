"""`keli bundle`: several items as one thing: what it comes to."""

from pathlib import Path

import click

from catalog.check.sound import sound_thing
from catalog.library.files import find_root
from catalog.library.library import Library
from catalog.situations.refusals import exact
from cli.bundle_suggest import suggest
from cli.language import _, current
from cli.options import OPTIONS, catalogue_option, color_option, language_option, styler
from exporters.reports import bundle_json, bundle_text
from guides.bundle.build import bundle_of
from guides.subject import Subject


@click.group(
    help=_("One thing: several items as one application."),
    options_metavar=OPTIONS,
    subcommand_metavar=_("COMMAND [ARGS]..."),
)
@language_option
def command() -> None:
    """Look at bundles."""


@command.command(
    name="show",
    help=_("Show who takes part, what is shared, how long it takes at most, and what it saves."),
    options_metavar=OPTIONS,
)
@click.argument("bundle", metavar=_("ID"))
@click.option("--region", default="", metavar=_("CODE"), help=_("The applicant's district; else that of the lead."))
@click.option("--format", "-f", "form", type=click.Choice(["text", "json"]), default="text", help=_("How to write it."))
@catalogue_option
@color_option
@language_option
def show(bundle: str, region: str, form: str, start: Path, color: str) -> None:
    """Print the bundle; refuse one whose questions are too tangled."""
    library = Library(find_root(start))
    thing = sound_thing(library, bundle, region)
    subject = Subject.of(thing.item, library.registers, current())
    view = exact(subject.cases, lambda: bundle_of(thing, subject))
    if form == "json":
        click.echo(bundle_json.document(view), nl=False)
    else:
        click.echo("\n".join(bundle_text.lines(view, styler(color))))


command.add_command(suggest)
