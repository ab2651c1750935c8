"""TIM005: the steps of the longest way together take no longer than promised, in every case.

Source: an indicator of a provincial checker in daily use (B); a real guide of ten days (A). A promise of 0 means the
same working day, so steps of minutes and hours fit into it.
"""

from collections.abc import Iterator
from fractions import Fraction

from catalog.findings.words import plain
from catalog.model.item import Item
from catalog.model.working_time import Days
from catalog.rules.occasion import occasion
from catalog.rules.rule import BASES, Mistake, cases_rule
from catalog.rules.subject import ItemSubject
from catalog.rules.tim.limits import Value, values, where
from catalog.situations.duration import duration, exceeds, longest, one_by_one
from catalog.situations.spreads import Number, Spread


@cases_rule("TIM005", also=BASES)
def steps_take_longer(subject: ItemSubject) -> Iterator[Mistake]:
    """Compare the longest way with each value promised, where it holds; for most items all steps together fit in."""
    short = [value for value in values(subject, "promised_limit") if _may_exceed(subject.item, value.days)]
    taken = duration(subject.cases) if short else {}
    for value in short:
        yield from _told(subject, value, taken)


def _may_exceed(item: Item, promised: Days) -> bool:
    return exceeds(one_by_one(item), promised) and exceeds(longest(item), promised)


def _told(subject: ItemSubject, promised: Value, taken: Spread) -> Iterator[Mistake]:
    """Tell of the longest way that does not fit."""
    for days in sorted((days for days in taken if exceeds(days, promised.days)), reverse=True):
        when = occasion(subject, subject.cases.space.diagrams.both(where(subject, promised), taken[days]))
        if when is not None:
            yield Mistake(promised.path, {"taken": plain(_said(days)), "promised": promised.said, "when": when})
            return


def _said(days: Number) -> str:
    """Give working days with at most two decimals."""
    return f"{float(Fraction(days)):.2f}".rstrip("0").rstrip(".")
