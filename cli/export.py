"""`keli export`: guides of some items, or of all."""

import datetime as dt
from pathlib import Path

import click

from catalog.findings.errors import KeliError
from catalog.findings.words import Language
from catalog.library.files import find_root
from catalog.library.library import Library
from catalog.schema.kinds import Kind
from cli.answering import answers_option, typed_answers
from cli.guide_options import (
    day_option,
    formats_option,
    language_of_guides_option,
    mode_option,
    order_option,
    paper_option,
    views_option,
)
from cli.language import _, current, ngettext
from cli.options import OPTIONS, catalogue_option, jobs_option, language_option
from cli.progress import bar
from cli.wanted import Wanted, wanted_options
from exporters.batch import Made, Order, guides_of, losses_of, make
from exporters.enclosing import Wish
from exporters.guide import formats_of
from exporters.layout.map.layout import Mode
from exporters.layout.paper import PAPERS
from exporters.look import Look
from exporters.orders import section_order
from exporters.png.picture import RESOLUTION, RESOLUTIONS
from exporters.view import Format, View

INCOMPLETE = 1
STANDARD_OUTPUT = Path("-")


@click.command(
    help=_("Make guides of items: mind maps, flow charts and documents as pictures, pages, outlines and text."),
    options_metavar=OPTIONS,
)
@wanted_options
@views_option([View.MAP])
@formats_option(Format, Format.SVG)
@click.option(
    "--output",
    "-o",
    "folder",
    type=click.Path(path_type=Path, file_okay=False, allow_dash=True),
    default=".",
    metavar=_("FOLDER"),
    help=_("Where the files go; the default is this folder. - writes one guide to standard output."),
)
@language_of_guides_option
@mode_option
@paper_option
@click.option(
    "--dpi",
    type=click.IntRange(*RESOLUTIONS),
    default=RESOLUTION,
    show_default=True,
    metavar=_("NUMBER"),
    help=_("Dots per inch of PNG."),
)
@click.option("--embed-font", is_flag=True, help=_("SVG brings the characters of its font along."))
@click.option("--bleed", is_flag=True, help=_("PDF posters get a bleed of 3 mm and crop marks."))
@click.option(
    "--attach-forms",
    is_flag=True,
    help=_("PDF documents bring blank and sample forms along, guides as HTML have them beside; only harmless ones."),
)
@click.option(
    "--archive", is_flag=True, help=_("PDF documents are PDF/A-3 and bring along the data they are made from.")
)
@order_option
@click.option(
    "--loss",
    is_flag=True,
    help=_("Write no guides; tell of each what of the item it does not carry, and why."),
)
@answers_option
@day_option
@jobs_option
@catalogue_option
@language_option
@click.pass_context
def command(
    ctx: click.Context,
    wanted: Wanted,
    views: tuple[str, ...],
    formats: tuple[str, ...],
    folder: Path,
    guide_lang: str | None,
    mode: str,
    paper: str | None,
    dpi: int,
    embed_font: bool,
    bleed: bool,
    attach_forms: bool,
    archive: bool,
    order_name: str,
    loss: bool,
    answers: tuple[str, ...],
    day: dt.date | None,
    jobs: int,
    start: Path,
) -> None:
    """Make the guides, and say which items could not be made."""
    library = Library(find_root(start))
    items = wanted.of(library, (Kind.ITEM, Kind.BUNDLE))
    order = Order(
        root=library.root,
        folder=folder,
        views=tuple(View(view) for view in views),
        formats=tuple(Format(form) for form in formats),
        language=Language(guide_lang) if guide_lang else None,
        answers=typed_answers(answers),
        look=Look(
            Mode(mode),
            PAPERS[paper] if paper else None,
            resolution=dpi,
            embed_font=embed_font,
            bleed=bleed,
            order=section_order(library, order_name),
        ),
        wish=Wish(attach_forms, archive),
        day=day,
    )
    _hold_to_what_can_be_made(order)
    if loss:
        ctx.exit(INCOMPLETE if _tell_losses(order, items) else 0)
    if folder == STANDARD_OUTPUT:
        _print(order, items)
        return
    with bar(_("Making guides")) as progress:
        made = make(order, items, jobs, progress)
    ctx.exit(INCOMPLETE if _tell(made, folder) else 0)


def _hold_to_what_can_be_made(order: Order) -> None:
    for view in order.views:
        known = formats_of(view)
        for form in order.formats:
            if form not in known:
                said = _("There is no {view} as {form}, only as {formats}.")
                raise click.UsageError(said.format(view=view, form=form, formats=", ".join(known)))


def _print(order: Order, items: tuple[str, ...]) -> None:
    if len(items) * len(order.views) * len(order.formats) > 1:
        raise click.UsageError(_("Standard output takes one guide: one ID, one view, one format."))
    guides = guides_of(order, items[0])
    if len(guides) > 1:
        raise click.UsageError(_("This takes {count} sheets: write them to a folder.").format(count=len(guides)))
    click.echo(guides[0], nl=False)


def _tell_losses(order: Order, items: tuple[str, ...]) -> bool:
    """Print what guides do not carry; say whether one could not be made."""
    refused = False
    for item in items:
        try:
            for told in losses_of(order, item, current()):
                click.echo(told)
        except KeliError as error:
            refused = True
            click.echo(error.whole.in_language(current()), err=True)
    return refused


def _tell(made: list[Made], folder: Path) -> bool:
    files = sum(len(one.files) for one in made)
    counted = ngettext("{count} file written to {folder}.", "{count} files written to {folder}.", files)
    refused = [one.refusal for one in made if one.refusal] + [said for one in made for said in one.without]
    if files or not refused:
        click.echo(counted.format(count=files, folder=folder), err=True)
    for refusal in refused:
        click.echo(refusal.in_language(current()), err=True)
    return bool(refused)
