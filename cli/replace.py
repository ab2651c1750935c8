"""`keli replace`: other words in people's texts, across the catalogue."""

from pathlib import Path

import click

from catalog.editing.rewording import Rewording, reword
from catalog.editing.workbench import Workbench
from catalog.library.files import find_root
from cli.language import _
from cli.options import OPTIONS, catalogue_option, language_option
from cli.saving import settle


@click.command(
    help=_("Replace words in people's texts across the catalogue. Shows what would change; --write changes it."),
    options_metavar=OPTIONS,
)
@click.argument("old", metavar=_("OLD"))
@click.argument("new", metavar=_("NEW"))
@click.option(
    "--in",
    "within",
    default="*",
    metavar=_("PATTERN"),
    help=_("Only in these elements, such as materials.*.name; or, with a slash, in these files."),
)
@click.option("--regexp", is_flag=True, help=_("OLD is a regular expression, and NEW may name its groups."))
@click.option("--write", is_flag=True, help=_("Change the files."))
@catalogue_option
@language_option
def command(old: str, new: str, within: str, regexp: bool, write: bool, start: Path) -> None:
    """Show every line that changes, and write them where asked to."""
    bench = Workbench(find_root(start))
    reword(bench, Rewording(old, new, is_pattern=regexp, within=within))
    settle(bench.changes(), bench.root, write=write)
