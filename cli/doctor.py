"""`keli doctor`: whether all that keli needs is installed."""

import platform
from collections.abc import Callable, Iterator

import click

from catalog.findings.errors import KeliError, MissingTool
from cli import __version__
from cli.language import _, current
from cli.options import OPTIONS, color_option, language_option, styler
from cli.terminal import looked_at, verdicts
from exporters.fonts.installed import no_chinese
from exporters.pdf.installation import no_pango, no_subsetter
from exporters.svg.embedding import font

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
    yield _("Pango, for PDF"), no_pango()
    yield _("harfbuzz-subset, for fast PDF"), no_subsetter()
    problem = no_chinese()
    yield _("a Chinese font") if problem else _("a Chinese font: {files}").format(files=_fonts()), problem


def _fonts() -> str:
    """Give the files of the font that guides are set in; where fontconfig cannot be asked, that it is the system's."""
    try:
        files = (font(bold=False).file, font(bold=True).file)
    except MissingTool:
        return _("that of the system")
    return ", ".join(dict.fromkeys(map(str, files)))
