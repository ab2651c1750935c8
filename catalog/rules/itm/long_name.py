"""ITM007: a name in Chinese has at most 60 characters.

Source: decision of this project; the longest name in a city's catalogue has 110 (A), and
none over 60 fits on one line of a guide.
"""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any

from msgspec import Struct

from catalog.model.options import Between
from catalog.rules.itm.names import names
from catalog.rules.rule import Mistake, file_rule, item_rule
from catalog.rules.subject import FileSubject, ItemSubject
from catalog.schema.kinds import Kind


class Options(Struct, frozen=True):
    """What may be set."""

    most: Annotated[int, Between(10, 200)] = 60
    """Characters of a name."""


@item_rule("ITM007", Options)
def long_name_of_item(subject: ItemSubject, options: Options) -> Iterator[Mistake]:
    """Count the characters of an item's names."""
    return _long(subject.data, options.most)


@file_rule("ITM007", Kind.BUNDLE, options=Options)
def long_name_of_bundle(subject: FileSubject, options: Options) -> Iterator[Mistake]:
    """Count the characters of a bundle's names."""
    return _long(subject.data, options.most)


def _long(data: Mapping[str, Any], most: int) -> Iterator[Mistake]:
    for path, language, text in names(data):
        if len(text) > most and (language or "zh").startswith("zh"):
            yield Mistake(path, {"length": str(len(text)), "most": str(most)})
