"""`keli set`: other values for elements of an item, base, bundle or entry of a register."""

from pathlib import Path

import click

from catalog.editing.named import NAMEABLE, locate
from catalog.editing.setting import Setter
from catalog.editing.workbench import Workbench
from catalog.library.files import find_root
from catalog.schema.kinds import Kind
from cli.language import _, current
from cli.naming import kind_option, parted
from cli.options import OPTIONS, catalogue_option, language_option
from cli.saving import dry_run_option, settle


@click.command(
    help=_(
        "Set elements: materials.lease.copies=2, promised_limit.number=5, aliases.+=NAME; several at once as YAML: "
        "'promised_limit={number: 5, unit: working_day}'. Entries of lists are named by their id or their number. "
        "What comes from a base is changed under override."
    ),
    options_metavar=OPTIONS,
)
@click.argument("wanted", metavar=_("ID"))
@click.argument("assignments", nargs=-1, metavar=_("[PATH=VALUE]..."))
@click.option(
    "--delete", "deleted", multiple=True, metavar=_("PATH"), help=_("Take away what stands there; may be repeated.")
)
@kind_option
@dry_run_option
@catalogue_option
@language_option
def command(
    wanted: str, assignments: tuple[str, ...], deleted: tuple[str, ...], kind: str | None, dry_run: bool, start: Path
) -> None:
    """Set and delete in the order given, deleting last; show the lines that change."""
    if not assignments and not deleted:
        raise click.UsageError(_("Say PATH=VALUE or --delete PATH."))
    bench = Workbench(find_root(start))
    setter = Setter(bench, locate(bench.root, wanted, (Kind(kind),) if kind else NAMEABLE))
    for assignment in assignments:
        setter.assign(*parted(assignment))
    for path in deleted:
        setter.delete(path)
    settle(bench.changes(), bench.root, write=not dry_run)
    for note in setter.notes:
        click.echo(note.in_language(current()), err=True)
