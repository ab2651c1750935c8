"""`keli booklet`: the guides of many items as one document, with contents, page numbers and an index by pinyin."""

from pathlib import Path

import click

from catalog.findings.words import Language
from catalog.library.files import find_root
from catalog.library.library import Library
from catalog.schema.kinds import Kind
from catalog.storage.replacing import put
from cli.guide_options import formats_option, language_of_guides_option, order_option
from cli.language import _, current
from cli.options import OPTIONS, catalogue_option, language_option
from cli.wanted import Wanted, wanted_options
from exporters.booklet import FORMATS, Chapters, Told, booklet
from exporters.orders import section_order
from exporters.svg.theme import Theme
from exporters.view import Format

INCOMPLETE, NOTHING = 1, 2


@click.command(
    help=_("Put guides or notices of items together in one booklet: contents, chapters, an index by pinyin."),
    options_metavar=OPTIONS,
)
@wanted_options
@click.option(
    "--of",
    "chapters",
    type=click.Choice([one.value for one in Chapters]),
    default=Chapters.GUIDE.value,
    show_default=True,
    help=_("What the chapters are: whole guides, or notices."),
)
@formats_option(FORMATS, Format.PDF)
@click.option(
    "--output",
    "-o",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=".",
    metavar=_("FOLDER"),
    help=_("Where the files go; the default is this folder."),
)
@order_option
@language_of_guides_option
@catalogue_option
@language_option
@click.pass_context
def command(
    ctx: click.Context,
    wanted: Wanted,
    chapters: str,
    formats: tuple[str, ...],
    folder: Path,
    order_name: str,
    guide_lang: str | None,
    start: Path,
) -> None:
    """Write the booklet, and say which items are not in it."""
    library = Library(find_root(start))
    items = wanted.of(library, (Kind.ITEM, Kind.BUNDLE))
    if not items:
        raise click.UsageError(_("There is no item for a booklet."))
    language = Language(guide_lang) if guide_lang else library.told_in
    made = booklet(library, items, Told(Chapters(chapters), section_order(library, order_name), language))
    for refusal in made.refusals:
        click.echo(refusal.in_language(current()), err=True)
    if made.booklet is None:
        ctx.exit(NOTHING)
    theme = Theme.of(library.rule_settings.theme)
    tag = "" if language is library.told_in else f".{language}"
    kind = "booklet" if chapters == Chapters.GUIDE else f"{chapters}-booklet"
    for form in map(Format, formats):
        file = folder / f"{wanted.name}{tag}.{kind}.{form}"
        folder.mkdir(parents=True, exist_ok=True)
        put(file, FORMATS[form](made.booklet, theme))
        click.echo(str(file), err=True)
    ctx.exit(INCOMPLETE if made.refusals else 0)
