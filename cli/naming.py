"""How people name what a command is about: a kind where an id is not enough, a path and its value."""

import click

from catalog.editing.named import NAMEABLE
from cli.language import _

kind_option = click.option(
    "--kind",
    type=click.Choice([kind.value for kind in NAMEABLE]),
    help=_("What the id is of, where several things have it."),
)


def parted(assignment: str) -> tuple[str, str]:
    """Give path and value of PATH=VALUE.

    Raises:
        click.UsageError: it has no equals sign.
    """
    path, equals, value = assignment.partition("=")
    if not equals:
        raise click.UsageError(_("{argument} is not PATH=VALUE.").format(argument=assignment))
    return path.strip(), value
