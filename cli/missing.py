"""What is missing on a command line, in a sentence of one's language: click's own ends with a point in all of them."""

import click

from cli.language import _


def told(missing: click.MissingParameter) -> click.UsageError:
    """Give the error to say in place of click's."""
    parameter = missing.param
    if parameter is None:
        return missing
    said = _("Missing option {name}.") if isinstance(parameter, click.Option) else _("Missing argument {name}.")
    choices = parameter.type.get_missing_message(parameter, missing.ctx)
    whole = "\n".join(filter(None, (said.format(name=parameter.get_error_hint(missing.ctx)), choices)))
    return click.UsageError(whole, missing.ctx)
