"""`keli rename`: another id, with every place that names the old one."""

from pathlib import Path

import click

from catalog.editing.mentions import Renaming
from catalog.editing.named import FILES, NAMEABLE, Named, locate
from catalog.editing.renaming import rename
from catalog.editing.renaming_entries import rename_entry
from catalog.editing.renaming_inner import rename_inner
from catalog.editing.workbench import Workbench
from catalog.library.files import find_root
from catalog.schema.kinds import Kind
from cli.language import _
from cli.naming import kind_option
from cli.options import OPTIONS, catalogue_option, language_option
from cli.saving import dry_run_option, settle

_HAVING_LISTS = (*FILES, Kind.QUESTIONS)


@click.command(
    help=_(
        "Give an item, base, bundle or entry of a register another id, with every place that names it; "
        "or an entry of its own list: ITEM#materials/lease, and within it: ITEM#questions/premises/options/rented."
    ),
    options_metavar=OPTIONS,
)
@click.argument("old", metavar=_("OLD"))
@click.argument("new", metavar=_("NEW"))
@kind_option
@dry_run_option
@catalogue_option
@language_option
def command(old: str, new: str, kind: str | None, dry_run: bool, start: Path) -> None:
    """Rename in all files or in none, and show the lines that change."""
    bench = Workbench(find_root(start))
    owner, local, entry = old.partition("#")
    named = locate(bench.root, owner, (Kind(kind),) if kind else _HAVING_LISTS if local else NAMEABLE)
    if local:
        _entry(bench, named, entry, new)
    else:
        rename(bench, named, new)
    settle(bench.changes(), bench.root, write=not dry_run)


def _entry(bench: Workbench, named: Named, entry: str, new: str) -> None:
    *way, old = entry.split("/")
    if len(way) % 2 == 0 or not all((*way, old)):
        example = "options/rented" if named.path else "materials/lease"
        raise click.UsageError(
            _("Name the list and the entry, such as {example}.").format(example=f"{named.id}#{example}")
        )
    if len(way) == 1 and not named.path:
        rename_entry(bench, named, way[0], Renaming(old, new))
    else:
        rename_inner(bench, named, tuple(way), Renaming(old, new))
