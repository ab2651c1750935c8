"""`keli bundle suggest`: what in a bundle seems to be the same though nothing says so, and saying it."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from catalog.bundles.suggesting import Proposal, suggestions
from catalog.check.sound import sound_thing
from catalog.editing.accepting import accept
from catalog.editing.named import locate
from catalog.editing.workbench import Workbench
from catalog.library.bundled import aliases
from catalog.library.files import find_root
from catalog.library.library import Library
from catalog.schema.kinds import Kind
from cli.language import _, current
from cli.options import OPTIONS, catalogue_option, color_option, language_option, styler
from cli.progress import bar
from cli.saving import settle
from exporters.reports import suggestions_text


class _Numbers(click.ParamType[list[int]]):
    """Numbers of proposals, parted by commas."""

    name = "numbers"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> list[int]:
        """Read them."""
        parts = [part.strip() for part in value.replace("，", ",").split(",")]
        if not all(part.isascii() and part.isdigit() for part in parts):
            self.fail(_("Write numbers of proposals, parted by commas: 1,3."), param, ctx)
        return [int(part) for part in parts]


@click.command(
    name="suggest",
    help=_(
        "Propose what seems to be the same though nothing says so: materials, results that another member asks for, "
        "fields. --accept 1,3 writes proposals to the bundle."
    ),
    options_metavar=OPTIONS,
)
@click.argument("bundle", metavar=_("ID"))
@click.option("--accept", "wanted", type=_Numbers(), metavar=_("NUMBERS"), help=_("Write these proposals: 1,3."))
@click.option("--all", "every", is_flag=True, help=_("Write all that can be written."))
@click.option("--diff", "comparing", is_flag=True, help=_("Write nothing; show the lines that would change."))
@catalogue_option
@color_option
@language_option
def suggest(bundle: str, wanted: list[int] | None, every: bool, comparing: bool, start: Path, color: str) -> None:
    """List the proposals, or write those that are accepted and show the lines that change."""
    library = Library(find_root(start))
    thing = sound_thing(library, bundle)
    with bar(_("Comparing")) as progress:
        found = suggestions(thing, aliases(library), progress)
    if wanted is None and not every:
        _tell(found, color)
        return
    chosen = [proposal for proposal in found if proposal.row] if wanted is None else _chosen(found, wanted)
    bench = Workbench(library.root)
    accept(bench, locate(library.root, bundle, (Kind.BUNDLE,)), [proposal.row for proposal in chosen])
    settle(bench.changes(), library.root, write=not comparing)


def _tell(found: Sequence[Proposal], color: str) -> None:
    for line in suggestions_text.lines(found, current(), styler(color)):
        click.echo(line)
    if not found:
        click.echo(_("Nothing seems to be the same that is not known to be."), err=True)


def _chosen(found: Sequence[Proposal], wanted: Iterable[int]) -> list[Proposal]:
    """Give the proposals of some numbers.

    Raises:
        click.UsageError: there is none of a number, or it cannot be written to the bundle.
    """
    numbers = list(dict.fromkeys(wanted))
    for number in numbers:
        if not 1 <= number <= len(found):
            raise click.UsageError(
                _("There is no proposal {number}; there are {count}.").format(number=number, count=len(found))
            )
        if not found[number - 1].row:
            told = found[number - 1].remedy.in_language(current())
            raise click.UsageError(
                _("Proposal {number} is not the bundle's to say. {remedy}.").format(number=number, remedy=told)
            )
    return [found[number - 1] for number in numbers]
