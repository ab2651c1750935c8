"""ITM008: an item or bundle has a name that people would use.

Source: the element 日常用语 of a provincial platform (A).
"""

from collections.abc import Iterator, Mapping
from typing import Any

from catalog.rules.rule import Mistake, file_rule, item_rule
from catalog.rules.subject import FileSubject, ItemSubject
from catalog.schema.kinds import Kind


@item_rule("ITM008")
def plain_name_of_item(subject: ItemSubject) -> Iterator[Mistake]:
    """Look at an item, unless the base it could come from is not there."""
    if subject.base is None and "base" in subject.written:
        return iter(())
    return _missing(subject.data)


@file_rule("ITM008", Kind.BUNDLE)
def plain_name_of_bundle(subject: FileSubject) -> Iterator[Mistake]:
    """Look at a bundle."""
    return _missing(subject.data)


def _missing(data: Mapping[str, Any]) -> Iterator[Mistake]:
    if not data.get("plain_name") and data.get("state") != "withdrawn":
        yield Mistake(())
