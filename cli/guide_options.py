"""Options of commands that make guides, or look at them."""

import click

from catalog.findings.words import Language
from cli.language import _
from exporters.layout.map.layout import Mode
from exporters.layout.paper import PAPERS

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

day_option = click.option(
    "--on",
    "day",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar=_("DATE"),
    help=_("Show only what holds on this day."),
)

paper_option = click.option(
    "--paper",
    type=click.Choice(list(PAPERS), case_sensitive=False),
    help=_("What to draw for; the default is the smallest sheet on which it can be read."),
)

order_option = click.option(
    "--order",
    "order_name",
    default="",
    metavar=_("NAME"),
    help=_(
        "The order of the sections of a guide: national, licence, city, or one of the catalogue's folder orders; "
        "the default is publish.order of keli.toml."
    ),
)
