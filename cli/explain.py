"""`keli explain`: a rule, the list of all, or their pages for the documentation."""

from pathlib import Path

import click

from catalog.findings.messages import codes, explanation
from cli.language import _, current
from cli.options import OPTIONS, language_option
from exporters.reports.explanation import lines


@click.command(
    help=_("Explain a rule: why it is there, what is wrong, what is right. Without CODE, list all rules."),
    options_metavar=OPTIONS,
)
@click.argument("code", required=False, metavar=_("[CODE]"))
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path, file_okay=False),
    metavar=_("FOLDER"),
    help=_("Write a page for each rule into a folder, in Chinese and English, and their index."),
)
@language_option
def command(code: str | None, output: Path | None) -> None:
    """Print one rule, or a line for each; or write the pages of all."""
    if output and code:
        raise click.UsageError(_("The pages are those of all rules: leave out CODE or -o."))
    if output:
        _write(output)
        return
    if code:
        told = lines(explanation(code.upper()), current())
    else:
        told = (f"{name}  {explanation(name).title.in_language(current())}" for name in codes())
    click.echo("\n".join(told))


def _write(folder: Path) -> None:
    from exporters.reports.rule_pages import pages  # only for those who write documentation

    folder.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (folder / name).write_text(text, "utf-8")
