"""TIM004: what is promised at once in every case is an instant item.

Source: an indicator of a provincial checker in daily use (B).
"""

from collections.abc import Iterator

from catalog.rules.rule import BASES, Mistake, item_rule
from catalog.rules.subject import ItemSubject
from catalog.rules.tim.limits import values


@item_rule("TIM004", also=BASES)
def always_at_once(subject: ItemSubject) -> Iterator[Mistake]:
    """Look at items with a promise; a limit that is none in some case is not at once."""
    promised = subject.data.get("promised_limit", {})
    found = values(subject, "promised_limit")
    whole = len(found) == 1 + len(promised.get("cases", ()))
    if subject.data.get("case_type") == "promised" and whole and not any(value.days for value in found):
        yield Mistake(("case_type",))
