"""COD011: an item in force has the code of its task or of its handling item.

Source: 13 % of the items of a real district carry none, and no platform can take them over (A).
"""

from collections.abc import Iterator

from catalog.rules.rule import Mistake, item_rule
from catalog.rules.subject import ItemSubject


@item_rule("COD011")
def no_code(subject: ItemSubject) -> Iterator[Mistake]:
    """Look at items in force; a code that is not written as it should be the schema tells."""
    codes, item = subject.item.codes, subject.item
    known = codes.task or codes.handle_item
    if item.state == "in_force" and not known and not subject.is_wrong("codes") and not _is_wrong(subject):
        yield Mistake(())


def _is_wrong(subject: ItemSubject) -> bool:
    return any(subject.is_wrong("codes", name) for name in ("task", "handle_item"))
