"""`keli explain`: a rule, an element of the standard, the list of all rules, or their pages."""

from collections.abc import Iterator
from pathlib import Path

import click

from catalog.findings.messages import codes, explanation, is_code
from catalog.schema.called import elements_called, kind_called
from cli.language import _, current
from cli.options import OPTIONS, language_option
from exporters.reports.element import element_lines, kind_lines
from exporters.reports.explanation import lines


@click.command(
    help=_(
        "Explain a rule, such as MAT007: why it is there, what is wrong, what is right. Or an element, such as "
        "promised_limit, materials.waiver or places.hours: what may stand there. Without a name, list all rules."
    ),
    options_metavar=OPTIONS,
)
@click.argument("name", required=False, metavar=_("[CODE|ELEMENT]"))
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path, file_okay=False),
    metavar=_("FOLDER"),
    help=_("Write a page for each rule into a folder, in Chinese and English, and their index."),
)
@language_option
def command(name: str | None, output: Path | None) -> None:
    """Print one rule or element, or a line for each rule; or write the pages of all."""
    if output and name:
        raise click.UsageError(_("The pages are those of all rules: leave out CODE or -o."))
    if output:
        _write(output)
        return
    told = _told(name) if name else (f"{code}  {explanation(code).title.in_language(current())}" for code in codes())
    click.echo("\n".join(told))


def _told(name: str) -> Iterator[str]:
    """Explain a rule, or else the elements and the kind of file that are called so."""
    found, kind, code = elements_called(name), kind_called(name), name.upper()
    if is_code(code) or not (found or kind):
        yield from lines(explanation(code if is_code(code) else name), current())
        return
    yield from element_lines(found, current())
    yield from ("",) if found and kind else ()
    yield from kind_lines(kind, current()) if kind else ()


def _write(folder: Path) -> None:
    from exporters.reports.rule_pages import pages  # only for those who write documentation

    folder.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (folder / name).write_text(text, "utf-8")
