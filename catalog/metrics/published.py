"""The days off and make-up days 调休 of China, as the State Council publishes them each autumn for the year to come.

The one place that knows the library which collects them; it takes a moment to load, so that only a calendar does.
"""

import datetime as dt
from functools import cache
from typing import Final

from msgspec import Struct

FIRST: Final = 2001
"""Before it nothing was published year by year."""
LAST: Final = 2100
"""So far the days of the lunar calendar are known."""


class Year(Struct, frozen=True):
    """What is known of a year."""

    days_off: frozenset[dt.date]
    worked: frozenset[dt.date]
    """Days of a weekend that are worked."""
    is_published: bool
    """False where only the holidays of the law are known, and none of the days that are moved."""


@cache
def year_of_china(year: int) -> Year:
    """Give a year from FIRST to LAST."""
    from holidays.countries.china import China

    found = China(years=year)  # type: ignore[no-untyped-call]  # it leaves its keywords untyped
    worked = frozenset(day for day in found.weekend_workdays if day.year == year)
    return Year(frozenset(found), worked, is_published=bool(worked))
