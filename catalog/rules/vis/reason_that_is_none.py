"""VIS005: why one has to come is said, not filled in with a dash or with the opposite.

Source: a city's own checker: visits ≠ 0 ⇒ a reason, and none that says that nobody has to come (B).
"""

import re
from collections.abc import Iterator
from typing import Final

from catalog.model.texts import Text
from catalog.rules.rule import BASES, Mistake, item_rule
from catalog.rules.subject import ItemSubject

_NONE: Final = re.compile(
    r"\s*(?:[-—–/\\.。·…*×xX0]*|无|没有|暂无|略|不涉及"
    r"|(?:本事项|该事项)?(?:无需|无须|不需要?|不用|不必)[^，。；,;]{0,10}"
    r"|none|nil|n\.?/?a\.?|not (?:needed|required|applicable))[\s。.]*",
    re.IGNORECASE,
)


@item_rule("VIS005", also=BASES)
def reason_that_is_none(subject: ItemSubject) -> Iterator[Mistake]:
    """Look at the reason of each visit, in every language."""
    for index, visit in enumerate(subject.data.get("visits", ())):
        found = next(filter(_NONE.fullmatch, Text.of(visit.get("reason", "")).wordings), None)
        if found is not None and "reason" in visit:
            yield Mistake(("visits", index, "reason"), {"found": found})
