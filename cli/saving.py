"""Showing changes as a diff and writing them, as several commands do."""

from collections.abc import Iterable
from pathlib import Path

import click

from catalog.editing.changes import Changes
from catalog.findings.visible import visible
from catalog.storage.store import Conflict
from cli.language import _, ngettext

CONFLICT = 2

dry_run_option = click.option("--dry-run", is_flag=True, help=_("Show what would change, and change nothing."))


def settle(changes: Changes, root: Path, *, write: bool) -> None:
    """Show changes, and write them where that is wanted; end where somebody else changed a file meanwhile."""
    show(changes)
    if not changes:
        click.echo(_("There is nothing to change."), err=True)
    elif write:
        refuse_conflicts(changes.save(root))
        tell(changes)
    else:
        counted = ngettext(
            "{count} file would change; nothing was written.",
            "{count} files would change; nothing was written.",
            len(changes.files),
        )
        click.echo(counted.format(count=len(changes.files)), err=True)


def show(changes: Changes) -> None:
    """Print the lines that change."""
    for line in changes.diff():
        click.echo(visible(line))


def tell(changes: Changes) -> None:
    """Say how many files were written."""
    counted = ngettext("{count} file changed.", "{count} files changed.", len(changes.files))
    click.echo(counted.format(count=len(changes.files)), err=True)


def refuse_conflicts(conflicts: Iterable[Conflict]) -> None:
    """End where files were changed by somebody else meanwhile, naming them."""
    files = [conflict.file for conflict in conflicts]
    for file in files:
        click.echo(
            _("{file} was changed by somebody else meanwhile; nothing was written.").format(file=visible(file)),
            err=True,
        )
    if files:
        click.get_current_context().exit(CONFLICT)
