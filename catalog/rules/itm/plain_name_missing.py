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
    return _missing(subject.data, subject.read)


@file_rule("ITM008", Kind.BUNDLE)
def plain_name_of_bundle(subject: FileSubject) -> Iterator[Mistake]:
    """Look at a bundle."""
    return _missing(subject.data, subject.read)


def _missing(data: Mapping[str, Any], read: Mapping[str, Any]) -> Iterator[Mistake]:
    wrong = "plain_name" in read and "plain_name" not in data  # it is there, and the schema has told what is wrong
    if not wrong and not data.get("plain_name") and data.get("state") != "withdrawn":
        yield Mistake(())
