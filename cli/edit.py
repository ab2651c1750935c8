"""`keli edit`: the terminal app."""

import os
import sys
from pathlib import Path
from urllib.parse import urlsplit

import click

from catalog.findings.errors import KeliError, MissingTool, NotACatalogue
from catalog.findings.words import Words
from catalog.library.files import find_root
from catalog.storage.collector import loading_for_good
from cli.language import _, current
from cli.options import OPTIONS, catalogue_option, language_option


@click.command(
    help=_("Edit items, registers and all else in the terminal. Without ID, begin at the list of all."),
    options_metavar=OPTIONS,
)
@click.argument("item", required=False, default="", metavar=_("[ID]"))
@click.option("--web", is_flag=True, help=_("Show it in a browser on this machine instead."))
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    default=8010,
    show_default=True,
    metavar=_("NUMBER"),
    help=_("With --web: where it listens."),
)
@click.option(
    "--public-url", default="", metavar=_("URL"), help=_("With --web: the address that a proxy in front of it has.")
)
@catalogue_option
@language_option
def command(item: str, web: bool, port: int, public_url: str, start: Path) -> None:
    """Open the app on a catalogue."""
    if web:
        _serve(find_root(start), item, port, public_url)
    else:
        open_app(find_root(start), item)


def _serve(root: Path, item: str, port: int, public_url: str) -> None:
    """Show the app in a browser.

    Raises:
        MissingTool: the server is not installed.
    """
    from importlib import import_module

    if urlsplit(public_url).scheme not in (("http", "https") if public_url else ("",)):
        raise click.UsageError(_("--public-url is an address as in https://keli.example.org."))
    try:
        server = import_module("tui.web.server")
    except ModuleNotFoundError as error:
        raise MissingTool(
            Words("没有安装在浏览器里用的部分", "What shows the app in a browser is not installed"),
            Words("安装它：pip install 'keli[web]'。", "Install it: pip install 'keli[web]'."),
        ) from error
    server.serve(root, current(), item, port, public_url)


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
    if os.environ.get("TEXTUAL_DRIVER"):  # a browser shows what the app paints
        return True
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
