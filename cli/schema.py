"""`keli schema`: the standard as JSON Schema, for programs and editors."""

import json
from pathlib import Path

import click

from catalog.library.files import find_root
from catalog.schema.draft7 import EDITOR_FOLDER, draft7
from catalog.schema.edition import schema
from catalog.schema.kinds import Kind
from cli.language import _, current
from cli.options import OPTIONS, catalogue_option, language_option


@click.command(
    help=_("Print the standard schema of a kind of file as JSON Schema."),
    options_metavar=OPTIONS,
    epilog=_("Kinds: {kinds}.").format(kinds=", ".join(kind.value for kind in Kind)),
)
@click.argument("kind", type=click.Choice([kind.value for kind in Kind]), required=False, metavar=_("[KIND]"))
@click.option("--draft7", "as_draft7", is_flag=True, help=_("As draft-07, with titles and help, for editors."))
@click.option(
    "--editors", is_flag=True, help=_("Write all kinds as draft-07 into the catalogue, where editors look for them.")
)
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar=_("FILE"),
    help=_("Where it is written; without it, to the terminal."),
)
@catalogue_option
@language_option
def command(kind: str | None, as_draft7: bool, editors: bool, output: Path | None, start: Path) -> None:
    """Print or write the schema of one kind, or write all for editors."""
    if editors:
        folder = find_root(start) / EDITOR_FOLDER
        for one in Kind:
            _write(_text(one, as_draft7=True), folder / f"{one}.json")
    elif kind is None:
        raise click.UsageError(_("Name a kind of file, or say --editors."))
    else:
        _write(_text(Kind(kind), as_draft7=as_draft7), output)


def _text(kind: Kind, *, as_draft7: bool) -> str:
    wanted = draft7(kind, current()) if as_draft7 else schema(kind)
    return json.dumps(wanted, ensure_ascii=False, indent=2) + "\n"


def _write(text: str, output: Path | None) -> None:
    if output is None:
        click.echo(text, nl=False)
    else:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_text(text, "utf-8")
