"""ITM007: a name in Chinese has at most 60 characters.

Source: decision of this project; the longest name in a city's catalogue has 110 (A), and
none over 60 fits on one line of a guide.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from catalog.rules.itm.names import names
from catalog.rules.rule import Mistake, file_rule, item_rule
from catalog.rules.subject import FileSubject, ItemSubject
from catalog.schema.kinds import Kind

MOST = 60


@item_rule("ITM007")
def long_name_of_item(subject: ItemSubject) -> Iterator[Mistake]:
    """Count the characters of an item's names."""
    return _long(subject.data)


@file_rule("ITM007", Kind.BUNDLE)
def long_name_of_bundle(subject: FileSubject) -> Iterator[Mistake]:
    """Count the characters of a bundle's names."""
    return _long(subject.data)


def _long(data: Mapping[str, Any]) -> Iterator[Mistake]:
    for path, language, text in names(data):
        if len(text) > MOST and (language or "zh").startswith("zh"):
            yield Mistake(path, {"length": str(len(text)), "most": str(MOST)})
