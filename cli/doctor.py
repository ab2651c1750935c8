"""`keli doctor`: whether all that keli needs is installed."""

import platform
from collections.abc import Callable, Iterator

import click

from catalog.findings.errors import KeliError
from cli import __version__
from cli.language import _, current
from cli.options import OPTIONS, color_option, language_option, styler
from cli.terminal import looked_at, verdicts
from exporters.pdf import installation

MISSING = 1


@click.command(
    help=_("See whether all that keli needs is installed, and say how to get what is missing."), options_metavar=OPTIONS
)
@color_option
@language_option
@click.pass_context
def command(ctx: click.Context, color: str) -> None:
    """Print a line for each thing that is needed."""
    click.echo(f"keli {__version__}, Python {platform.python_version()}, {platform.platform(terse=True)}")
    style = styler(color)
    missing = False
    for name, problem in _needed():
        missing = missing or problem is not None
        click.echo(style("info", f"✓ {name}") if problem is None else style("error", f"✗ {name}"))
        if problem is not None:
            click.echo(f"    {problem.message.in_language(current())}")
            click.echo(f"    {problem.hint.in_language(current())}")
    _tell_of_terminal(style)
    ctx.exit(MISSING if missing else 0)


def _tell_of_terminal(style: Callable[[str, str], str]) -> None:
    """Say how far the terminal is fit for the app; another one may be used any day, so nothing is missing."""
    terminal = looked_at()
    for verdict in verdicts(terminal) if terminal else ():
        click.echo(style("warning", f"! {verdict.said}") if verdict.advice else style("info", f"✓ {verdict.said}"))
        if verdict.advice:
            click.echo(f"    {verdict.advice}")


def _needed() -> Iterator[tuple[str, KeliError | None]]:
    name = _("Pango, harfbuzz-subset and a Chinese font, for PDF")
    missing = installation.missing()
    for problem in missing or (None,):
        yield name, problem
