"""`keli edit`: the terminal app."""

import os
import sys
from pathlib import Path

import click

from catalog.findings.errors import KeliError, NotACatalogue
from catalog.findings.words import Words
from catalog.library.files import find_root
from catalog.storage.collector import loading_for_good
from cli.language import _, current
from cli.options import OPTIONS, catalogue_option, language_option


@click.command(help=_("Edit items in the terminal. Without ID, begin at the list of all."), options_metavar=OPTIONS)
@click.argument("item", required=False, default="", metavar=_("[ID]"))
@catalogue_option
@language_option
def command(item: str, start: Path) -> None:
    """Open the app on a catalogue."""
    open_app(find_root(start), item)


def open_app(root: Path, item: str = "") -> None:
    """Run the app; it is imported by name, for it is heavy and a sibling of the commands.

    Raises:
        KeliError: this is no terminal, or there is no such item.
    """
    if not is_terminal():
        raise KeliError(
            Words("编辑要在终端里进行", "Editing needs a terminal"),
            Words(
                "脚本里可以用别的命令；keli --help 列出它们。",
                "In a script use the other commands; keli --help lists them.",
            ),
        )
    from importlib import import_module

    with loading_for_good():
        app = import_module("tui.app")
    app.run(root, current(), item)


def catalogue_at_hand() -> Path | None:
    """Give the catalogue one stands in, if this is a terminal; None otherwise."""
    try:
        return find_root(Path()) if is_terminal() else None
    except NotACatalogue:
        return None


def is_terminal() -> bool:
    """Tell whether there is a person at a terminal."""
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
