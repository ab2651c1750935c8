"""`keli show`: an item in words, or the list of all."""

from pathlib import Path

import click

from catalog.findings.errors import KeliError
from catalog.findings.finding import Path as ValuePath
from catalog.findings.place import Place
from catalog.findings.visible import visible
from catalog.library.files import find_root
from catalog.library.library import Library
from catalog.model.inheritance import Resolved, Source
from catalog.schema.kinds import Kind
from catalog.storage.document import Document
from cli.language import _, current
from cli.options import OPTIONS, catalogue_option, language_option
from exporters.reports.outline import Outline
from guides.subject import Subject


@click.command(help=_("Show an item in words. Without ID, list all items."), options_metavar=OPTIONS)
@click.argument("item", required=False, metavar=_("[ID]"))
@click.option("--resolved", is_flag=True, help=_("With what its base gives it, and the line where each value stands."))
@catalogue_option
@language_option
def command(item: str | None, resolved: bool, start: Path) -> None:
    """Print one item, or a line for each."""
    library = Library(find_root(start))
    click.echo("\n".join(_item(library, item, resolved) if item else _all(library)))


def _all(library: Library) -> list[str]:
    return [f"{item}  {_title(library, item)}" for item in library.ids(Kind.ITEM)]


def _title(library: Library, item: str) -> str:
    try:
        return Subject.of(library.item(item), library.registers, current()).title
    except KeliError as error:  # the others are listed all the same
        return visible(error.message.in_language(current()))


def _item(library: Library, item: str, resolved: bool) -> list[str]:
    document = library.document(Kind.ITEM, item)
    whole = library.resolved(document)
    if not resolved:
        return list(Outline(Kind.ITEM, current()).lines(document.data))
    outline = Outline(Kind.ITEM, current(), lambda path: _place(library, document, whole, path))
    return list(outline.lines(whole.data))


def _place(library: Library, document: Document, whole: Resolved, path: ValuePath) -> Place:
    origin = whole.origin(path)
    if origin.source is Source.BASE:
        return library.bases[str(whole.data["base"])].places.value(origin.path)
    return document.places.value(origin.path)
