"""Options of commands that make guides, or look at them."""

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

import click

from catalog.findings.words import Language
from cli.language import _
from exporters.layout.map.layout import Mode
from exporters.layout.paper import PAPERS
from exporters.view import Format, View

Option: TypeAlias = Callable[[Callable[..., Any]], Callable[..., Any]]


def views_option(usual: Iterable[View]) -> Option:
    """Give the option that says what to show, with what is shown without it."""
    return click.option(
        "--view",
        "views",
        multiple=True,
        type=click.Choice([view.value for view in View]),
        default=[view.value for view in usual],
        show_default=True,
        help=_("What to show; may be repeated."),
    )


def formats_option(known: Iterable[Format], usual: Format) -> Option:
    """Give the option that says how to write it, of some formats, with the one that is taken without it."""
    return click.option(
        "--format",
        "formats",
        multiple=True,
        type=click.Choice([form.value for form in known]),
        default=[usual.value],
        show_default=True,
        help=_("How to write it; may be repeated."),
    )


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


def _day(_context: click.Context, _option: click.Parameter, said: str | None) -> dt.date | None:
    from catalog.metrics.calendar import read_day  # calendars: most guides are for no certain day

    return None if said is None else read_day(said)


day_option = click.option(
    "--on",
    "day",
    callback=_day,
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
