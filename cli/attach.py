"""`keli attach`: a blank form, a sample or a wrong example for a material."""

from pathlib import Path

import click

from catalog.editing.attaching import Use, attachment
from catalog.editing.workbench import Workbench
from catalog.library.files import find_root
from cli.language import _
from cli.options import OPTIONS, catalogue_option, language_option
from cli.saving import dry_run_option, refuse_conflicts, show


@click.command(
    help=_("Attach a file to a material of an item or base: it is copied into files/ and named in the data."),
    options_metavar=OPTIONS,
)
@click.argument("wanted", metavar=_("ID"))
@click.argument("material", metavar=_("MATERIAL"))
@click.argument("source", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar=_("FILE"))
@click.option(
    "--as",
    "use",
    type=click.Choice([use.value for use in Use]),
    default=Use.BLANK.value,
    show_default=True,
    help=_("What it shows: the blank form, a filled-in sample, or a common mistake."),
)
@click.option("--replace", is_flag=True, help=_("Put it in the place of another one."))
@dry_run_option
@catalogue_option
@language_option
def command(wanted: str, material: str, source: Path, use: str, replace: bool, dry_run: bool, start: Path) -> None:
    """Copy the file and name it, or do neither."""
    bench = Workbench(find_root(start))
    ready = attachment(bench, wanted, material, source, Use(use))
    show(ready.changes)
    if not dry_run:
        refuse_conflicts(ready.save(bench.root, replace=replace))
    click.echo(f"{ready.named.id}  {ready.file}")
