"""Options of commands that make guides, or look at them."""

from collections.abc import Sequence

import click

from catalog.findings.words import Language
from catalog.library.library import Library
from catalog.schema.kinds import Kind
from cli.language import _
from exporters.layout.map.layout import Mode
from exporters.layout.paper import PAPERS

ids_argument = click.argument("ids", nargs=-1, metavar=_("[ID]..."))

language_of_guides_option = click.option(
    "--guide-lang",
    type=click.Choice([language.value for language in Language]),
    help=_("Language of the guides; the default is the catalogue's."),
)

mode_option = click.option(
    "--mode",
    type=click.Choice([mode.value for mode in Mode]),
    default=Mode.HUB.value,
    show_default=True,
    help=_("How maps are arranged: panels around a hub or under a spine, a tree of cards or of nodes."),
)

paper_option = click.option(
    "--paper",
    type=click.Choice(list(PAPERS), case_sensitive=False),
    help=_("What to draw for; the default is the smallest sheet on which it can be read."),
)


def chosen(library: Library, ids: tuple[str, ...], kinds: Sequence[Kind]) -> tuple[str, ...]:
    """Give all ids of some kinds; where there is no kind, the ids that were named.

    Raises:
        click.UsageError: there is none.
    """
    items = tuple(one for kind in kinds for one in library.ids(kind)) if kinds else ids
    if not items:
        raise click.UsageError(_("Name the ids of items, or say --all."))
    return items
