"""`keli copy`: an item for another authority."""

from pathlib import Path

import click

from catalog.editing.copying import copy
from catalog.editing.named import locate
from catalog.editing.workbench import MISSING, Workbench
from catalog.library.files import find_root
from catalog.schema.kinds import Kind
from cli.language import _, current
from cli.options import OPTIONS, catalogue_option, language_option
from cli.saving import dry_run_option, refuse_conflicts, show


@click.command(
    help=_("Copy an item to another authority. Its codes and review stay behind: they are the original's."),
    options_metavar=OPTIONS,
)
@click.argument("item", metavar=_("ID"))
@click.option(
    "--to", "authority", required=True, metavar=_("AUTHORITY"), help=_("An id of the register of authorities.")
)
@click.option("--id", "new", default="", metavar=_("ID"), help=_("The copy's id; proposed otherwise."))
@dry_run_option
@catalogue_option
@language_option
def command(item: str, authority: str, new: str, dry_run: bool, start: Path) -> None:
    """Copy, and say what stayed behind."""
    bench = Workbench(find_root(start))
    copied, left = copy(bench, locate(bench.root, item, (Kind.ITEM,)), authority, new)
    changes = bench.changes(tolerated=MISSING)
    if dry_run:
        show(changes)
        return
    refuse_conflicts(changes.save(bench.root))
    click.echo(f"{copied.id}  {copied.file}")
    if left:
        labels = _(", ").join(label.in_language(current()) for label in left)
        click.echo(_("Not copied: {elements}.").format(elements=labels), err=True)
