"""`keli find`: what is called so, by name, pinyin, code, authority or id."""

from pathlib import Path

import click

from catalog.findings.messages import explanation
from catalog.findings.visible import visible
from catalog.library.entry import Entry
from catalog.library.files import find_root
from catalog.library.find import find
from catalog.library.index import Index, open_index
from catalog.schema.kinds import REGISTERS, Kind
from cli.language import _, current
from cli.options import OPTIONS, catalogue_option, language_option


@click.command(
    help=_(
        "Find items, bundles, bases and entries of registers by part of a name, pinyin or its initials, "
        "code, authority or id. Of several words all must be there."
    ),
    options_metavar=OPTIONS,
)
@click.argument("words", nargs=-1, required=True, metavar=_("QUERY..."))
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=20,
    show_default=True,
    metavar=_("NUMBER"),
    help=_("How many to list at most."),
)
@catalogue_option
@language_option
def command(words: tuple[str, ...], limit: int, start: Path) -> None:
    """Print a line for each, the best first; of several words each has to be in it."""
    query = " ".join(words)
    index = open_index(find_root(start))
    hits = find(index, query, limit)
    for hit in hits:
        click.echo(visible("  ".join((hit.entry.id, hit.entry.name, _said(index, hit.entry)))))
    if not hits:
        click.echo(_("Nothing is called {query}.").format(query=visible(query)), err=True)


def _said(index: Index, entry: Entry) -> str:
    """Say whose item it is, or what it is where it is none."""
    if entry.kind is Kind.ITEM:
        authority = index.authorities.get(entry.authority)
        return authority.name if authority else entry.authority
    if entry.kind in REGISTERS:
        return explanation("REF001").phrases[entry.kind].in_language(current())
    return _("bundle") if entry.kind is Kind.BUNDLE else _("base")
