"""SET003: an option has a value that its rule can take.

Source: keli's own settings (C); until it has, the rule goes by its default.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from catalog.findings.words import Words
from catalog.model.options import UnfitError, options_of
from catalog.rules.pack import options_declared
from catalog.rules.rule import Mistake, file_rule
from catalog.rules.subject import FileSubject
from catalog.schema.kinds import Kind
from catalog.schema.shown import shown


@file_rule("SET003", Kind.SETTINGS)
def option_value(subject: FileSubject) -> Iterator[Mistake]:
    """Name the value found and what it may be."""
    for code, given in subject.settings.given.items():
        declared = options_declared().get(code)
        for name, value, wanted in _unfit(declared, given) if declared else ():
            yield Mistake(("rules", code, "options", name), {"found": shown(value), "wanted": wanted})


def _unfit(declared: type, given: Mapping[str, Any]) -> Iterator[tuple[str, Any, Words]]:
    for option in options_of(declared):
        if option.name in given:
            try:
                option.taken(given[option.name])
            except UnfitError as unfit:
                yield option.name, given[option.name], unfit.wanted
