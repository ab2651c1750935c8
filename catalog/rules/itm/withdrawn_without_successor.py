"""ITM004: what is withdrawn names what replaces it, or the reason.

Source: convention of the catalogue; the exchange tables want a date of withdrawal (A).
"""

from collections.abc import Iterator, Mapping
from typing import Any

from catalog.rules.rule import Mistake, file_rule, item_rule
from catalog.rules.subject import FileSubject, ItemSubject
from catalog.schema.kinds import Kind


@item_rule("ITM004")
def withdrawn_item(subject: ItemSubject) -> Iterator[Mistake]:
    """Look at an item."""
    return _withdrawn(subject.data)


@file_rule("ITM004", Kind.BUNDLE)
def withdrawn_bundle(subject: FileSubject) -> Iterator[Mistake]:
    """Look at a bundle."""
    return _withdrawn(subject.data)


def _withdrawn(data: Mapping[str, Any]) -> Iterator[Mistake]:
    if data.get("state") == "withdrawn" and not data.get("replaced_by") and not data.get("reason"):
        yield Mistake(("state",))
