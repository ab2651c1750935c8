"""Rules named on the command line, by code or family: `TIM001`, `YML`, several with commas."""

from collections.abc import Iterable

import click

from catalog.findings.messages import codes
from catalog.schema.nearest import nearest_code
from cli.language import _

_FAMILY = 3


def chosen(named: Iterable[str]) -> frozenset[str]:
    """Give the codes that are named; all where none is.

    Raises:
        click.UsageError: there is no such code or family; the nearest one is named.
    """
    words = [word.strip().upper() for words in named for word in words.split(",")]
    return frozenset(code for word in words for code in _meant(word)) if words else frozenset(codes())


def _meant(word: str) -> list[str]:
    found = [code for code in codes() if word in (code, code[:_FAMILY])]
    if not found:
        near = nearest_code(word, [*codes(), *{code[:_FAMILY] for code in codes()}])
        unknown = (
            _("There is no rule or family {name}. Did you mean {near}?")
            if near
            else _("There is no rule or family {name}.")
        )
        raise click.UsageError(unknown.format(name=word, near=near))
    return found
