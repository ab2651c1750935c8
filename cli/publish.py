"""`keli publish`: the guides of the whole catalogue in one folder, made anew only where something has changed."""

import datetime as dt
import re
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

import click

from catalog.findings.errors import KeliError
from catalog.findings.words import Language, plain
from catalog.library.files import find_root
from catalog.library.library import Library
from cli.guide_options import day_option, mode_option, order_option, paper_option, views_option
from cli.language import _, current
from cli.options import OPTIONS, catalogue_option, jobs_option, language_option
from cli.progress import bar
from exporters.guide import formats_of
from exporters.layout.map.layout import Mode
from exporters.layout.paper import PAPERS
from exporters.look import Look
from exporters.orders import section_order
from exporters.publish.order import SECONDS, Order, Shard
from exporters.publish.publishing import Outcome, merge, publish
from exporters.view import Format, View

INCOMPLETE = 1
_USUAL = [view for view in View if view not in (View.CHECKLIST, View.POSTER)]
"""A list to tick off is one's own: it wants answers; posters are printed where one hangs."""
_MOST_SECONDS = 3600
_LONGEST = 40
"""So much of a value is told that nobody knows."""
Known = TypeVar("Known", Language, Format)
_SHARD = re.compile(r"([1-9]\d{0,3})/([1-9]\d{0,3})", re.ASCII)


class _ShardType(click.ParamType[Shard]):
    name = "K/N"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Shard:
        if isinstance(value, Shard):
            return value
        found = _SHARD.fullmatch(str(value))
        if not found or int(found[1]) > int(found[2]):
            self.fail(_("“{value}” is no part of a whole, such as 1/4.").format(value=value), param, ctx)
        return Shard(int(found[1]), int(found[2]))


@click.command(
    help=_("Bring a folder with the guides of the whole catalogue up to date: only what has changed is made."),
    options_metavar=OPTIONS,
)
@click.option(
    "--output",
    "-o",
    "folder",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    metavar=_("FOLDER"),
    help=_("Where the files go."),
)
@views_option(_USUAL)
@click.option(
    "--format",
    "formats",
    multiple=True,
    type=click.Choice([form.value for form in Format]),
    help=_(
        "How to write it; may be repeated. The default is publish.formats of keli.toml, else documents as PDF and "
        "HTML, pictures as SVG."
    ),
)
@click.option(
    "--guide-lang",
    "languages",
    multiple=True,
    type=click.Choice([language.value for language in Language]),
    help=_("A language of the guides; may be repeated. The default is publish.languages of keli.toml."),
)
@mode_option
@paper_option
@order_option
@day_option
@click.option(
    "--timeout",
    type=click.FloatRange(0, _MOST_SECONDS, min_open=True),
    default=SECONDS,
    show_default=True,
    metavar=_("SECONDS"),
    help=_("How long one guide may take; an item that takes longer is named, the others are made."),
)
@click.option("--shard", type=_ShardType(), help=_("Make only the K-th of N parts, for machines side by side."))
@click.option("--merge", "joined", is_flag=True, help=_("Join the parts that are in the folder."))
@jobs_option
@catalogue_option
@language_option
@click.pass_context
def command(
    ctx: click.Context,
    folder: Path,
    views: tuple[str, ...],
    formats: tuple[str, ...],
    languages: tuple[str, ...],
    mode: str,
    paper: str | None,
    order_name: str,
    day: dt.date | None,
    timeout: float,
    shard: Shard | None,
    joined: bool,
    jobs: int,
    start: Path,
) -> None:
    """Publish, and say what was made, kept, removed and refused."""
    if joined and shard:
        raise click.UsageError(_("--merge goes without --shard: it joins all parts."))
    library = Library(find_root(start))
    order = Order(
        root=library.root,
        folder=folder,
        views=tuple(map(View, views)),
        formats=_formats(library, formats),
        languages=_languages(library, languages),
        look=Look(Mode(mode), PAPERS[paper] if paper else None, order=section_order(library, order_name)),
        day=day,
        shard=shard,
        seconds=timeout,
    )
    _hold_to_what_can_be_made(order)
    with bar(_("Publishing")) as progress:
        outcome = merge(order) if joined else publish(order, jobs, progress)
    ctx.exit(INCOMPLETE if _tell(outcome, folder) else 0)


def _languages(library: Library, chosen: tuple[str, ...]) -> tuple[Language, ...]:
    """Give the languages that were chosen, else those of keli.toml, else the catalogue's."""
    if chosen:
        return tuple(map(Language, dict.fromkeys(chosen)))
    own = _known(_set(library, "publish", "languages"), Language, "publish.languages")
    return own or _known(_set(library, "languages"), Language, "languages") or (library.told_in,)


def _formats(library: Library, chosen: tuple[str, ...]) -> tuple[Format, ...]:
    """Give the formats that were chosen, else those of keli.toml; none for those that are usual for each view."""
    return tuple(map(Format, chosen)) or _known(_set(library, "publish", "formats"), Format, "publish.formats")


def _set(library: Library, *path: str) -> tuple[object, ...]:
    """Give a list of keli.toml; empty where it has none."""
    found: object = library.settings
    for name in path:
        found = found.get(name) if isinstance(found, Mapping) else None
    return tuple(found) if isinstance(found, list) else () if found is None else (found,)


def _known(wanted: tuple[object, ...], kind: type[Known], name: str) -> tuple[Known, ...]:
    """Give what was wanted, each once.

    Raises:
        KeliError: keli knows one of them not.
    """
    known = {one.value: one for one in kind}
    for one in wanted:
        if not isinstance(one, str) or one not in known:
            slots = {"name": name, "value": str(one)[:_LONGEST], "known": ", ".join(known)}
            said = _("keli.toml, {name}: keli knows no “{value}”.").format(**slots)
            hint = _("Those it can publish: {known}. What --guide-lang or --format names goes first.").format(**slots)
            raise KeliError(plain(said), plain(hint))
    return tuple(dict.fromkeys(known[str(one)] for one in wanted))


def _hold_to_what_can_be_made(order: Order) -> None:
    for view in order.views:
        if order.formats and not set(order.formats) & set(formats_of(view)):
            said = _("There is no {view} as {form}, only as {formats}.")
            formats = ", ".join(order.formats)
            raise click.UsageError(said.format(view=view, form=formats, formats=", ".join(formats_of(view))))


def _tell(outcome: Outcome, folder: Path) -> bool:
    counted = _("Made: {made}. Unchanged: {kept}. Files: {files} in {folder}, {removed} removed.")
    counts = {
        "made": sum(not one.refusal for one in outcome.made),
        "kept": outcome.kept,
        "files": outcome.files,
        "removed": outcome.removed,
    }
    click.echo(counted.format(folder=folder, **counts), err=True)
    refused = [(one.id, one.refusal) for one in outcome.made if one.refusal]
    for where, flaw in refused:
        click.echo(_("{where}: {flaw}").format(where=where, flaw=flaw.in_language(current())), err=True)
    others = [*outcome.without, *([outcome.unfinished] if outcome.unfinished else [])]
    for said in others:
        click.echo(said.in_language(current()), err=True)
    return bool(refused or others)
