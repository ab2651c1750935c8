"""`keli preflight`: whether guides can be printed as they are."""

import json
from collections.abc import Iterator
from pathlib import Path

import click

from catalog.findings.words import Language
from catalog.library.files import find_root
from catalog.library.guides import guide_ids
from catalog.library.library import Library
from catalog.schema.kinds import Kind
from cli.guide_options import language_of_guides_option, mode_option
from cli.language import _, current, ngettext
from cli.options import OPTIONS, catalogue_option, color_option, jobs_option, language_option, styler
from cli.progress import bar
from cli.wanted import Wanted, wanted_options
from exporters.booklet import Chapters
from exporters.guide import DOCUMENTS
from exporters.layout.map.layout import Mode
from exporters.layout.paper import A3, A4
from exporters.look import Look
from exporters.pictures import BUILDERS
from exporters.preflight.batch import Order, preflight, preflight_booklet
from exporters.preflight.flaw import Examined
from exporters.view import View

FLAWS = 1
_VIEWS = [view.value for view in (*BUILDERS, View.POSTER, *DOCUMENTS)]
_SHEETS = {paper.name: paper for paper in (A4, A3)}


@click.command(
    help=_("Look at guides before they are printed: glyphs, size of type, contrast, missing text, tags, links, fonts."),
    options_metavar=OPTIONS,
)
@wanted_options
@click.option(
    "--view",
    "views",
    multiple=True,
    type=click.Choice(_VIEWS),
    default=_VIEWS,
    help=_("What to look at; all views where none is named."),
)
@click.option(
    "--booklet",
    type=click.Choice([one.value for one in Chapters]),
    help=_("Look at the booklet of them in place of their own guides: its chapters are whole guides, or notices."),
)
@mode_option
@click.option(
    "--paper",
    type=click.Choice(list(_SHEETS), case_sensitive=False),
    help=_("The sheet they are printed on; the default is the smallest on which they can be read."),
)
@language_of_guides_option
@click.option("--format", "-f", "form", type=click.Choice(["text", "json"]), default="text", help=_("How to write it."))
@jobs_option
@catalogue_option
@color_option
@language_option
@click.pass_context
def command(
    ctx: click.Context,
    wanted: Wanted,
    views: tuple[str, ...],
    booklet: str | None,
    mode: str,
    paper: str | None,
    guide_lang: str | None,
    form: str,
    jobs: int,
    start: Path,
    color: str,
) -> None:
    """Examine the guides, and say what is wrong with which."""
    library = Library(find_root(start))
    items = wanted.of(library, (Kind.ITEM, Kind.BUNDLE))
    if wanted.everything and not (booklet or wanted.authorities or wanted.revision):
        items = tuple(dict.fromkeys((*items, *guide_ids(library.root))))
    look = Look(Mode(mode), _SHEETS[paper] if paper else None)
    order = Order(library.root, tuple(map(View, views)), Language(guide_lang) if guide_lang else library.told_in, look)
    with bar(_("Looking at guides")) as progress:
        if booklet:
            found = [preflight_booklet(order, items, Chapters(booklet), f"{wanted.name}.booklet")] if items else []
        else:
            found = preflight(order, items, jobs, progress)
    if form == "json":
        click.echo(json.dumps([_data(one) for one in found], ensure_ascii=False, indent=2))
    else:
        style = styler(color)
        for line in _lines(found):
            click.echo(line)
        click.echo(style("place", _summary(found)))
    ctx.exit(FLAWS if any(one.flaws for one in found) else 0)


def _lines(found: list[Examined]) -> Iterator[str]:
    for one in found:
        for flaw in one.flaws:
            said, where = flaw.said.in_language(current()), f"{one.item} {flaw.view}" if flaw.view else one.item
            yield said if where in said else _("{where}: {flaw}").format(where=where, flaw=said)


def _summary(found: list[Examined]) -> str:
    pictures, flaws = sum(one.pictures for one in found), sum(len(one.flaws) for one in found)
    said = ngettext("{count} picture looked at.", "{count} pictures looked at.", pictures).format(count=pictures)
    documents = sum(one.documents for one in found)
    if documents:
        said += ngettext(" {count} document.", " {count} documents.", documents).format(count=documents)
    sizes = [one.smallest for one in found if one.smallest is not None]
    if sizes:
        said += _(" Smallest type: {size} pt.").format(size=f"{min(sizes):.1f}")
    wrong = ngettext(" {count} flaw.", " {count} flaws.", flaws).format(count=flaws)
    return said + (wrong if flaws else _(" Nothing found."))


def _data(one: Examined) -> dict[str, object]:
    return {
        "item": one.item,
        "pictures": one.pictures,
        "documents": one.documents,
        "min_print_pt": None if one.smallest is None else round(one.smallest, 2),
        "flaws": [
            {"kind": flaw.kind, "view": flaw.view, "message": flaw.said.in_language(current())} for flaw in one.flaws
        ],
    }
