"""`keli test`: the golden cases of a catalogue."""

from pathlib import Path

import click

from catalog.check.golden_cases import FileRun, expect_what_was_found, golden_files, run_files
from catalog.editing.workbench import Workbench
from catalog.library.files import find_root
from catalog.library.library import Library
from cli.language import _, current
from cli.options import OPTIONS, catalogue_option, color_option, language_option, styler
from cli.saving import settle
from exporters.reports import golden

DIFFERENT = 1


@click.command(
    help=_("Run golden cases: whether the answers in tests/ lead to the lists that stand there. Without names, all."),
    options_metavar=OPTIONS,
)
@click.argument("names", nargs=-1, metavar=_("[FILE|ID]..."))
@click.option("--update", is_flag=True, help=_("Show what is different, then write what was found into the files."))
@catalogue_option
@color_option
@language_option
@click.pass_context
def command(ctx: click.Context, names: tuple[str, ...], update: bool, start: Path, color: str) -> None:
    """Tell of every case; end with 1 where one is different or could not be run."""
    library = Library(find_root(start))
    files = golden_files(library, names)
    runs = list(run_files(library, files))
    click.echo("\n".join(golden.lines(runs, current(), styler(color))))
    if not runs:
        click.echo(_("Cases stand in tests/*.yaml; keli explain test says how they are written."), err=True)
    if update:
        bench = Workbench(library.root)
        expect_what_was_found(bench, runs)
        settle(bench.changes(), bench.root, write=True)
        runs = list(run_files(Library(library.root), files))
    ctx.exit(0 if all(map(_passed, runs)) else DIFFERENT)


def _passed(run: FileRun) -> bool:
    return run.refusal is None and all(case.passed for case in run.cases)
