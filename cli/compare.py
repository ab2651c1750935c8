"""`keli compare`: one item at several authorities."""

from pathlib import Path

import click

from catalog.findings.visible import visible
from catalog.library.files import find_root
from catalog.library.library import Library
from cli.language import _, current
from cli.options import OPTIONS, catalogue_option, color_option, language_option, styler
from exporters.reports import comparison_json, comparison_text
from guides.comparison.gathering import compared


@click.command(
    help=_(
        "Compare one item at several authorities: materials, forms, visits, fees, limits, steps. CODE_OR_ID is a "
        "code or main item of the catalogue, a base, or an item."
    ),
    options_metavar=OPTIONS,
)
@click.argument("code", metavar=_("CODE_OR_ID"))
@click.option("--format", "-f", "form", type=click.Choice(["text", "json"]), default="text", help=_("How to write it."))
@catalogue_option
@color_option
@language_option
def command(code: str, form: str, start: Path, color: str) -> None:
    """Print what differs; items with errors are left out, and said to be."""
    found = compared(Library(find_root(start)), code, current())
    for refusal in found.refusals:
        click.echo(visible(refusal.message.in_language(current())), err=True)
    if form == "json":
        click.echo(comparison_json.document(found.views), nl=False)
    elif found.views:
        click.echo("\n".join(comparison_text.lines(found.views, styler(color))))
    else:
        click.echo(_("No items of {code} can be compared.").format(code=visible(code)), err=True)
