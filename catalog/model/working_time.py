"""Time limits in one unit, so that they can be compared: working days.

A month counts as 22 working days and a year as 250, as city statistics do (reference: time compression), unless
keli.toml says otherwise; a day of the calendar is a thirtieth of a month, a working day has eight hours.
"""

from collections.abc import Mapping
from fractions import Fraction
from functools import lru_cache
from typing import Any, TypeAlias

from msgspec import Struct

from catalog.model.parts import Unit

Days: TypeAlias = int | Fraction
"""Working days; a whole number is an int, which is added up and compared at a tenth of the cost."""

_SHORT = {Unit.MINUTE: Fraction(1, 8 * 60), Unit.HOUR: Fraction(1, 8), Unit.WORKING_DAY: Fraction(1)}


class WorkingTime(Struct, frozen=True):
    """How many working days the longer units are."""

    month: int = 22
    year: int = 250

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> "WorkingTime":
        """Take it from what keli.toml says under `calendar`."""
        return cls(**{name: data[name] for name in cls.__struct_fields__ if name in data})

    def one(self, unit: Unit) -> Fraction:
        """Give how many working days one of a unit is."""
        match unit:
            case Unit.MONTH:
                return Fraction(self.month)
            case Unit.YEAR:
                return Fraction(self.year)
            case Unit.DAY:
                return Fraction(self.month, 30)
            case _:
                return _SHORT[unit]

    def days(self, number: int, unit: Unit) -> Days:
        """Give a time limit in working days."""
        return _days(self, number, unit)


@lru_cache
def _days(time: WorkingTime, number: int, unit: Unit) -> Days:
    days = number * time.one(unit)
    return days.numerator if days.denominator == 1 else days


USUAL = WorkingTime()
