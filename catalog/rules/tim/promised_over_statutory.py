"""TIM001: what is promised is no longer than what the law allows, in every case.

Source: a public training set (C); common to all checkers seen. In working days, as catalog.model.working_time says.
"""

from collections.abc import Iterator

from catalog.rules.occasion import occasion
from catalog.rules.rule import BASES, Mistake, cases_rule
from catalog.rules.subject import ItemSubject
from catalog.rules.tim.limits import Value, values, where


@cases_rule("TIM001", also=BASES)
def promised_over_statutory(subject: ItemSubject) -> Iterator[Mistake]:
    """Compare each value promised with each that the law sets, where both hold."""
    allowed = sorted(values(subject, "statutory_limit"), key=lambda value: value.days)
    for promised in values(subject, "promised_limit"):
        longer = (_longer(subject, promised, value) for value in allowed if promised.days > value.days)
        found = next(filter(None, longer), None)
        if found:
            yield found


def _longer(subject: ItemSubject, promised: Value, allowed: Value) -> Mistake | None:
    both = subject.cases.space.diagrams.both(where(subject, promised), where(subject, allowed))
    when = occasion(subject, both)
    if when is None:
        return None
    return Mistake(promised.path, {"promised": promised.said, "allowed": allowed.said, "when": when})
