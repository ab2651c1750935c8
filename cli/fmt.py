"""`keli fmt`: the house style for files and whole catalogues."""

from functools import partial
from itertools import chain
from pathlib import Path

import click

from catalog.editing.changes import Changes
from catalog.editing.formatting import Refused, changes_of, format_files
from catalog.findings.visible import visible
from catalog.jobs.pool import Plan, run_chunks
from catalog.library.files import catalogue_files, find_root
from catalog.schema.kinds import Kind
from cli.language import _, current, ngettext
from cli.options import OPTIONS, language_option
from cli.progress import bar

FOUND = 1
CONFLICT = 2


@click.command(
    help=_("Give files the house style: the same data and comments, evenly indented and quoted."),
    options_metavar=OPTIONS,
)
@click.argument("path", type=click.Path(exists=True, path_type=Path), default=".", metavar=_("[PATH]"))
@click.option("--check", "checking", is_flag=True, help=_("Write nothing; exit with 1 when a file would change."))
@click.option("--diff", "comparing", is_flag=True, help=_("Write nothing; show the lines that would change."))
@language_option
@click.pass_context
def command(ctx: click.Context, path: Path, checking: bool, comparing: bool) -> None:
    """Format the catalogue that PATH is, or only its files in PATH."""
    root = find_root(path)
    with bar(_("Formatting")) as progress:
        parts = run_chunks(partial(format_files, root), _files(root, path), Plan(), progress)
        outcomes = list(chain.from_iterable(parts))
    changes, refused = changes_of(outcomes), [outcome for outcome in outcomes if isinstance(outcome, Refused)]
    if comparing:
        click.echo("".join(f"{visible(line)}\n" for line in changes.diff()), nl=False)
    if changes and not checking and not comparing:
        _save(ctx, changes, root)
    _tell(changes, refused, written=not checking and not comparing)
    ctx.exit(FOUND if refused or (checking and changes) else 0)


def _files(root: Path, path: Path) -> list[str]:
    inside = path.resolve().relative_to(root)
    files = (file for file, kind in catalogue_files(root) if kind is not Kind.SETTINGS)
    return [file for file in files if Path(file).is_relative_to(inside)]


def _save(ctx: click.Context, changes: Changes, root: Path) -> None:
    conflicts = changes.save(root)
    for conflict in conflicts:
        message = _("{file} was changed by somebody else meanwhile; nothing was written.")
        click.echo(message.format(file=visible(conflict.file)), err=True)
    if conflicts:
        ctx.exit(CONFLICT)


def _tell(changes: Changes, refused: list[Refused], *, written: bool) -> None:
    """Name the files on stderr, so that a diff on stdout stays one."""
    for outcome in refused:
        click.echo(f"{visible(outcome.file)}: {visible(outcome.reason.in_language(current()))}", err=True)
    for file in changes.files:
        click.echo(visible(file), err=True)
    count = len(changes.files)
    done = ngettext("{count} file formatted.", "{count} files formatted.", count)
    due = ngettext("{count} file would be formatted.", "{count} files would be formatted.", count)
    click.echo((done if written else due).format(count=count), err=True)
