"""Options that several commands have."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import click

from catalog.findings.words import Language
from cli.language import _

OPTIONS = _("[OPTIONS]")
"""How usage lines name the options."""

language_option = click.option(
    "--lang",
    type=click.Choice([language.value for language in Language]),
    expose_value=False,
    help=_("Language of messages; the default is your locale's."),
)

catalogue_option = click.option(
    "-C",
    "--catalogue",
    "start",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    metavar=_("FOLDER"),
    help=_("The catalogue's folder, or one inside it."),
)


def _remember(ctx: click.Context, _option: click.Parameter, value: str) -> str:
    """Tell click, which else takes colours out of what does not go to a terminal."""
    ctx.color = {"always": True, "never": False}.get(value)
    return value


jobs_option = click.option(
    "--jobs",
    "-j",
    type=click.IntRange(min=0),
    default=0,
    metavar=_("NUMBER"),
    help=_("Processes to use; 0 for as many as there are processors."),
)

color_option = click.option(
    "--color",
    callback=_remember,
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help=_("Colours; auto: in a terminal, unless NO_COLOR is set."),
)

_STYLES = {
    "error": {"fg": "red", "bold": True},
    "warning": {"fg": "yellow", "bold": True},
    "info": {"fg": "blue"},
    "place": {"bold": True},
    "faint": {"dim": True},
}


def styler(color: str) -> Callable[[str, str], str]:
    """Give what dresses a text for a role, by the value of the colour option."""
    if not is_dressed(color):
        return lambda _role, text: text
    return lambda role, text: click.style(text, **_STYLES[role])  # type: ignore[arg-type]  # the values differ by key


def is_dressed(color: str) -> bool:
    """Tell whether texts are dressed, by the value of the colour option."""
    seen = sys.stdout is not None and sys.stdout.isatty()  # None where the shell closed it
    return color == "always" or (color == "auto" and seen and not os.environ.get("NO_COLOR"))
