"""TIM002, TIM003: what is done at once is promised at once.

Source: an indicator of a provincial checker in daily use (B); real instant items of one working day are common (A).
The kind is the headline of the item: it is held to the limit as such, not to its cases.
"""

from collections.abc import Iterator

from catalog.rules.rule import BASES, Mistake, item_rule
from catalog.rules.subject import ItemSubject
from catalog.rules.tim.limits import values

_INSTANT = "instant"


@item_rule("TIM002", also=BASES)
def instant_takes_days(subject: ItemSubject) -> Iterator[Mistake]:
    """Tell of instant items that take more than a working day."""
    return _slow(subject, tolerable=False)


@item_rule("TIM003", also=BASES)
def instant_takes_a_day(subject: ItemSubject) -> Iterator[Mistake]:
    """Tell of instant items that take up to a working day."""
    return _slow(subject, tolerable=True)


def _slow(subject: ItemSubject, *, tolerable: bool) -> Iterator[Mistake]:
    for value in values(subject, "promised_limit") if subject.data.get("case_type") == _INSTANT else ():
        if value.path == ("promised_limit",) and value.days and (value.days <= 1) is tolerable:
            yield Mistake((*value.path, "number"), {"promised": value.said})
