"""Time limits in one unit, so that they can be compared: working days.

A month counts as 22 working days and a year as 250, as city statistics do (reference: time compression);
a day of the calendar is a thirtieth of a month, a working day has eight hours.
"""

from collections.abc import Mapping
from fractions import Fraction
from functools import lru_cache
from typing import Final

from catalog.model.parts import Unit

WORKING_DAYS: Final[Mapping[Unit, Fraction]] = {
    Unit.MINUTE: Fraction(1, 8 * 60),
    Unit.HOUR: Fraction(1, 8),
    Unit.DAY: Fraction(22, 30),
    Unit.WORKING_DAY: Fraction(1),
    Unit.MONTH: Fraction(22),
    Unit.YEAR: Fraction(250),
}
"""How many working days one of each unit is."""


@lru_cache
def working_days(number: int, unit: Unit) -> Fraction:
    """Give a time limit in working days."""
    return number * WORKING_DAYS[unit]
