"""UNI001: what keli.toml unifies is as in the base.

Source: the demand that one item is the same everywhere (四级四同), as far as the catalogue takes it up (C).
"""

from collections.abc import Iterator

from catalog.levels.said import change
from catalog.model.settings import May
from catalog.rules.rule import Mistake, item_rule
from catalog.rules.subject import ItemSubject
from catalog.rules.uni.changes import reason, unified, where


@item_rule("UNI001")
def may_not_change(subject: ItemSubject) -> Iterator[Mistake]:
    """Look at elements of which a lower level may change nothing."""
    for found, settled in unified(subject):
        if settled.may is May.NOTHING:
            yield Mistake(where(subject, found), {"change": change(found, subject.wording), "reason": reason(settled)})
