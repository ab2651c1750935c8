"""Counting days: which are worked, and the day on which a time limit ends.

The day on which a limit begins is not counted. Working days are those of China with its make-up days, and what the
catalogue says otherwise; a limit in days, months or years that would end on a day off ends on the next working day.
"""

import calendar
import datetime as dt
from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from catalog.findings.errors import KeliError
from catalog.findings.refusal import refusal
from catalog.metrics.published import FIRST, LAST, year_of_china
from catalog.model.parts import Unit
from catalog.model.working_time import USUAL

_WEEKEND: Final = 5
_ONE: Final = dt.timedelta(days=1)
_MONTHS: Final = 12


class Calendar(Struct, frozen=True):
    """Working days, with what a catalogue says otherwise."""

    holidays: frozenset[dt.date] = frozenset()
    workdays: frozenset[dt.date] = frozenset()

    @classmethod
    def of(cls, holidays: frozenset[dt.date], workdays: frozenset[dt.date]) -> "Calendar":
        """Take what a catalogue says.

        Raises:
            KeliError: a day is off and worked at once.
        """
        both = sorted(holidays & workdays)
        if both:
            raise refused("off_and_worked", day=both[0].isoformat())
        return cls(holidays, workdays)

    def is_worked(self, day: dt.date) -> bool:
        """Say whether a day is a working day."""
        if day in self.workdays or day in self.holidays:
            return day in self.workdays
        known = year_of_china(_in_reach(day).year)
        return day in known.worked or (day.weekday() < _WEEKEND and day not in known.days_off)

    def is_estimated(self, year: int) -> bool:
        """Say whether the days off of a year are not published yet, and the catalogue names none of it."""
        named = any(day.year == year for day in self.holidays | self.workdays)
        return not named and not year_of_china(year).is_published

    def end(self, begins: dt.date, number: int, unit: Unit) -> dt.date:
        """Give the day on which a time limit ends.

        Raises:
            KeliError: it ends beyond what is known of any year.
        """
        match unit:
            case Unit.DAY:
                return self.worked_from(_in_reach(_later(begins, number)) if number else begins)
            case Unit.MONTH | Unit.YEAR:
                months = number * (_MONTHS if unit is Unit.YEAR else 1)
                return self.worked_from(_months_later(begins, months))
            case _:
                return self._after(begins, int(USUAL.days(number, unit)))

    def worked_from(self, day: dt.date) -> dt.date:
        """Give the first working day from a day on.

        Raises:
            KeliError: it is beyond what is known of any year.
        """
        return next(one for one in _days_from(day) if self.is_worked(one))

    def _after(self, begins: dt.date, count: int) -> dt.date:
        """Give the working day that is so many behind a day; less than a working day ends on the first there is."""
        if not count:
            return self.worked_from(begins)
        days = (day for day in _days_from(begins + _ONE) if self.is_worked(day))
        return next(day for place, day in enumerate(days, start=1) if place == count)


def refused(name: str, /, **slots: str) -> KeliError:
    """Give the error of a name, its slots filled."""
    return refusal(__package__, name, slots)


def read_day(text: str) -> dt.date:
    """Read a day as people type it.

    Raises:
        KeliError: there is no such day, or nothing is known of its year.
    """
    try:
        return _in_reach(dt.date.fromisoformat(text))
    except ValueError as error:
        raise refused("no_day", text=text) from error


def _in_reach(day: dt.date) -> dt.date:
    if not FIRST <= day.year <= LAST:
        raise refused("out_of_reach", first=str(FIRST), last=str(LAST))
    return day


def _days_from(day: dt.date) -> Iterator[dt.date]:
    while True:
        yield _in_reach(day)
        day += _ONE


def _later(day: dt.date, days: int) -> dt.date:
    return dt.date.fromordinal(min(day.toordinal() + days, dt.date.max.toordinal()))


def _months_later(day: dt.date, months: int) -> dt.date:
    """Give the day of the same number, or the last of a month that is shorter."""
    years, month = divmod(day.month - 1 + months, _MONTHS)
    year = min(day.year + years, dt.date.max.year)
    return _in_reach(dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1])))
