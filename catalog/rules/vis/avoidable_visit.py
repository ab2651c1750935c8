"""VIS003: of a visit that can be avoided it is said how.

Source: convention of the catalogue: a cause and a remedy for every visit.
"""

from collections.abc import Iterator
from typing import Final

from catalog.rules.rule import BASES, Mistake, item_rule
from catalog.rules.subject import ItemSubject
from catalog.schema.kinds import Kind
from catalog.schema.labels import word

_AVOIDABLE: Final = frozenset({"identity_check", "original_check", "signing", "payment", "submission", "collection"})


@item_rule("VIS003", also=BASES)
def avoidable_visit(subject: ItemSubject) -> Iterator[Mistake]:
    """Look at the causes that other places have done away with."""
    for index, visit in enumerate(subject.data.get("visits", ())):
        if visit.get("cause") in _AVOIDABLE and not visit.get("avoid_by"):
            yield Mistake(("visits", index), {"cause": word(Kind.ITEM, ("visits", "*", "cause"), visit["cause"])})
