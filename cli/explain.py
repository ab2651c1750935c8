"""`keli explain`: a rule, or the list of all."""

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
@language_option
def command(code: str | None) -> None:
    """Print one rule, or a line for each."""
    if code:
        told = lines(explanation(code.upper()), current())
    else:
        told = (f"{name}  {explanation(name).title.in_language(current())}" for name in codes())
    click.echo("\n".join(told))
