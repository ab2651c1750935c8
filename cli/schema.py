"""`keli schema`: the standard as JSON Schema."""

import json
from pathlib import Path

import click

from catalog.schema.draft7 import draft7
from catalog.schema.edition import schema
from catalog.schema.kinds import Kind
from cli.language import _, current
from cli.options import OPTIONS, language_option


@click.command(help=_("Print the standard schema of a kind of file as JSON Schema."), options_metavar=OPTIONS)
@click.argument("kind", type=click.Choice([kind.value for kind in Kind]), metavar=_("KIND"))
@click.option("--draft7", "as_draft7", is_flag=True, help=_("As draft-07, with titles and help, for editors."))
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar=_("FILE"),
    help=_("Where it is written; without it, to the terminal."),
)
@language_option
def command(kind: str, as_draft7: bool, output: Path | None) -> None:
    """Print or write the schema."""
    wanted = draft7(Kind(kind), current()) if as_draft7 else schema(Kind(kind))
    text = json.dumps(wanted, ensure_ascii=False, indent=2) + "\n"
    if output is None:
        click.echo(text, nl=False)
    else:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_text(text, "utf-8")
