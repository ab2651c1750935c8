"""`keli publish`: the guides of the whole catalogue in one folder, made anew only where something has changed."""

import datetime as dt
import re
from pathlib import Path

import click

from catalog.findings.words import Language
from catalog.library.files import find_root
from catalog.library.library import Library
from cli.guide_options import mode_option, order_option, paper_option
from cli.language import _, current
from cli.options import OPTIONS, catalogue_option, jobs_option, language_option
from cli.progress import bar
from exporters.guide import formats_of
from exporters.layout.map.layout import Mode
from exporters.layout.paper import PAPERS
from exporters.look import Look
from exporters.orders import section_order
from exporters.publish.order import Order, Shard
from exporters.publish.publishing import Outcome, merge, publish
from exporters.view import Format, View

INCOMPLETE = 1
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
@click.option(
    "--view",
    "views",
    multiple=True,
    type=click.Choice([view.value for view in View]),
    default=[view.value for view in View if view is not View.POSTER],
    help=_("What to show; all views but posters where none is named."),
)
@click.option(
    "--format",
    "formats",
    multiple=True,
    type=click.Choice([form.value for form in Format]),
    default=[Format.SVG.value, Format.PDF.value, Format.HTML.value],
    show_default=True,
    help=_("How to write it; may be repeated."),
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
@click.option(
    "--on",
    "day",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar=_("DATE"),
    help=_("Show only what holds on this day."),
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
    day: dt.datetime | None,
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
        formats=tuple(map(Format, formats)),
        languages=_languages(library, languages),
        look=Look(Mode(mode), PAPERS[paper] if paper else None, order=section_order(library, order_name)),
        day=day.date() if day else None,
        shard=shard,
    )
    _hold_to_what_can_be_made(order)
    with bar(_("Publishing")) as progress:
        outcome = merge(order) if joined else publish(order, jobs, progress)
    ctx.exit(INCOMPLETE if _tell(outcome, folder) else 0)


def _languages(library: Library, chosen: tuple[str, ...]) -> tuple[Language, ...]:
    """Give the languages that were chosen, else those of keli.toml that guides can be told in."""
    settings = library.settings
    publish = settings.get("publish", {})
    wanted = chosen or (publish.get("languages") if isinstance(publish, dict) else None) or settings.get("languages")
    named = wanted if isinstance(wanted, list | tuple) else ()
    known = [Language(one) for one in named if one in list(Language)]
    return tuple(dict.fromkeys(known)) or (library.told_in,)


def _hold_to_what_can_be_made(order: Order) -> None:
    for view in order.views:
        if not set(order.formats) & set(formats_of(view)):
            said = _("There is no {view} as {form}, only as {formats}.")
            formats = ", ".join(order.formats)
            raise click.UsageError(said.format(view=view, form=formats, formats=", ".join(formats_of(view))))


def _tell(outcome: Outcome, folder: Path) -> bool:
    said = _("Made: {made}. Unchanged: {kept}. Files: {files} in {folder}, {removed} removed.")
    counts = {"made": len(outcome.made), "kept": outcome.kept, "files": outcome.files, "removed": outcome.removed}
    click.echo(said.format(folder=folder, **counts), err=True)
    refused = [one for one in outcome.made if one.refusal]
    for one in refused:
        if one.refusal:
            click.echo(_("{where}: {flaw}").format(where=one.id, flaw=one.refusal.in_language(current())), err=True)
    return bool(refused)
