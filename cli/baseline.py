"""`keli baseline`: the errors a catalogue had before, so that only new ones count as errors."""

from pathlib import Path

import click

from catalog.check.baseline import Baseline, baseline_file, read_baseline, write_baseline
from catalog.check.engine import check
from catalog.check.refusals import refused
from catalog.findings.visible import visible
from catalog.library.files import find_root
from cli.language import _, ngettext
from cli.options import OPTIONS, catalogue_option, jobs_option, language_option
from cli.progress import bar

CREATE, UPDATE, PRUNE = "create", "update", "prune"


@click.command(
    help=_(
        "Freeze the errors there are: keli check tells them as warnings from then on. The file is the one that "
        "keli.toml names as baseline."
    ),
    options_metavar=OPTIONS,
    epilog=_(
        "create writes a new file, update writes the errors of today into it, prune only takes out those that are gone."
    ),
)
@click.argument("action", type=click.Choice([CREATE, UPDATE, PRUNE]))
@jobs_option
@catalogue_option
@language_option
def command(action: str, jobs: int, start: Path) -> None:
    """Write the baseline, and say how many errors it holds."""
    root = find_root(start)
    file = baseline_file(root)
    if file is None:
        raise refused("no_baseline")
    if action == CREATE and (root / file).exists():
        raise refused("baseline_there", file=file)
    old = read_baseline(root, file) if action == PRUNE else None
    with bar(_("Checking")) as progress:
        there = Baseline.of(check(root, jobs, progress).findings)
    written = old.kept(there) if old else there
    write_baseline(root, file, written)
    _tell(file, written.size, old.size - written.size if old else 0)


def _tell(file: str, count: int, gone: int) -> None:
    held = ngettext("{file} holds {count} error.", "{file} holds {count} errors.", count)
    click.echo(held.format(file=visible(file), count=count), err=True)
    if gone:
        taken = ngettext("{count} was taken out.", "{count} were taken out.", gone)
        click.echo(taken.format(count=gone), err=True)
