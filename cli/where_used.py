"""`keli where-used`: every place that names something."""

from pathlib import Path

import click

from catalog.findings.visible import visible
from catalog.library.files import find_root
from catalog.library.where_used import Use, where_used
from catalog.schema.kinds import REGISTERS, Kind
from catalog.schema.labels import label
from cli.language import _, current
from cli.options import OPTIONS, catalogue_option, language_option

_KINDS = sorted({Kind.ITEM, Kind.BASE, Kind.BUNDLE, *REGISTERS})


@click.command(
    "where-used",
    help=_("List every place that names an item, base, bundle, entry of a register, or file."),
    options_metavar=OPTIONS,
)
@click.argument("wanted", metavar=_("ID"))
@click.option(
    "--kind",
    type=click.Choice([kind.value for kind in _KINDS]),
    help=_("What the id is of, where several things have the same."),
)
@catalogue_option
@language_option
def command(wanted: str, kind: str | None, start: Path) -> None:
    """Print a line for each place."""
    found = False
    for use in where_used(find_root(start), wanted, Kind(kind) if kind else None):
        found = True
        click.echo(_line(use))
    if not found:
        click.echo(_("Nothing names {id}.").format(id=visible(wanted)), err=True)


def _line(use: Use) -> str:
    said = label(use.kind, use.path, use.document.data).in_language(current())
    return visible(f"{use.place}  {said}")
