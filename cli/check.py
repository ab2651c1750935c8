"""`keli check`: what is wrong with a catalogue."""

from itertools import zip_longest
from pathlib import Path

import click

from catalog.check.engine import check
from catalog.check.selection import only_files
from catalog.findings.severity import Severity
from catalog.library.files import find_root
from cli.language import _, current
from cli.options import OPTIONS, color_option, jobs_option, language_option, styler
from cli.progress import bar
from exporters.reports.formats import Format, rendered
from exporters.reports.telling import Telling

FOUND = 1


@click.command(help=_("Check a catalogue against the standard schema and the rules."), options_metavar=OPTIONS)
@click.argument("path", type=click.Path(exists=True, path_type=Path), default=".", metavar=_("[PATH]"))
@click.option(
    "--format",
    "-f",
    "formats",
    multiple=True,
    type=click.Choice([form.value for form in Format]),
    default=[Format.TEXT.value],
    help=_("How to report; may be repeated, each with its own --output."),
)
@click.option(
    "--output",
    "-o",
    "outputs",
    multiple=True,
    type=click.Path(path_type=Path, dir_okay=False),
    metavar=_("FILE"),
    help=_("Where the report is written; without it, to the terminal."),
)
@click.option(
    "--fail-on",
    type=click.Choice([severity.value for severity in Severity]),
    default=Severity.ERROR.value,
    show_default=True,
    help=_("Exit with 1 when something this serious is found."),
)
@jobs_option
@color_option
@language_option
@click.pass_context
def command(
    ctx: click.Context,
    path: Path,
    formats: tuple[str, ...],
    outputs: tuple[Path, ...],
    fail_on: str,
    jobs: int,
    color: str,
) -> None:
    """Check the catalogue that PATH is or belongs to; tell only of PATH."""
    if len(outputs) > len(formats):
        raise click.UsageError(_("There are more --output files than --format words."))
    root = find_root(path)
    with bar(_("Checking")) as progress:
        report = only_files(check(root, jobs, progress), root, path)
    for name, output in zip_longest(formats, outputs):
        telling = Telling(report, root, current(), styler("never" if output else color))
        _write(rendered(Format(name), telling), output)
    worst = min((finding.severity.rank for finding in report.findings), default=len(Severity))
    ctx.exit(FOUND if worst <= Severity(fail_on).rank else 0)


def _write(rendered: str, output: Path | None) -> None:
    if output is None:
        click.echo(rendered, nl=False)
    else:
        output.write_text(rendered, "utf-8")
