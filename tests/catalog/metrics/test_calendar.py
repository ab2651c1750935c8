"""Counting days, held to what was published for 2026 and to counting them one by one."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.findings.errors import KeliError
from catalog.metrics.calendar import Calendar, read_day
from catalog.model.parts import Unit

DAYS = st.dates(dt.date(2024, 1, 1), dt.date(2028, 12, 31))
OVERRIDES = st.frozensets(st.dates(dt.date(2026, 1, 1), dt.date(2026, 12, 31)), max_size=8)


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    "worked",
    ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10", "2026-03-09", "2026-10-08"],
)
def test_make_up_days_and_weekdays_are_worked(worked):
    assert Calendar().is_worked(day(worked))


@pytest.mark.parametrize(
    "off", ["2026-01-02", "2026-02-16", "2026-02-23", "2026-04-06", "2026-05-05", "2026-10-07", "2026-03-07"]
)
def test_holidays_and_weekends_are_not_worked(off):
    assert not Calendar().is_worked(day(off))


def test_what_a_catalogue_says_wins_over_what_is_published():
    calendar = Calendar.of(frozenset({day("2026-03-09")}), frozenset({day("2026-10-07"), day("2026-03-08")}))
    assert [calendar.is_worked(day(one)) for one in ("2026-03-08", "2026-03-09", "2026-10-07")] == [True, False, True]


def test_a_day_that_is_off_and_worked_at_once_is_refused():
    with pytest.raises(KeliError) as refusal:
        Calendar.of(frozenset({day("2026-03-09")}), frozenset({day("2026-03-09")}))
    assert "2026-03-09" in refusal.value.message.zh


@given(DAYS, st.integers(0, 60), OVERRIDES, OVERRIDES)
def test_so_many_working_days_lie_behind_the_first(begins, count, off, worked):
    calendar = Calendar.of(off - worked, worked - off)
    end = calendar.end(begins, count, Unit.WORKING_DAY)
    behind = (begins + dt.timedelta(days=one) for one in range(1, (end - begins).days + 1))
    assert calendar.is_worked(end)
    assert sum(map(calendar.is_worked, behind)) == count or (not count and end == calendar.worked_from(begins))


@given(DAYS, st.integers(0, 90), st.sampled_from([Unit.DAY, Unit.MONTH, Unit.YEAR, Unit.MINUTE, Unit.HOUR]))
def test_a_limit_never_ends_on_a_day_off_and_a_longer_one_never_sooner(begins, number, unit):
    calendar = Calendar()
    number = min(number, 5) if unit is Unit.YEAR else number
    end = calendar.end(begins, number, unit)
    assert calendar.is_worked(end)
    assert begins <= end <= calendar.end(begins, number + 1, unit)


@pytest.mark.parametrize(
    ("begins", "number", "unit", "end"),
    [
        ("2026-09-18", 10, Unit.WORKING_DAY, "2026-10-09"),
        ("2026-03-09", 0, Unit.WORKING_DAY, "2026-03-09"),
        ("2026-03-07", 0, Unit.WORKING_DAY, "2026-03-09"),
        ("2026-03-09", 4, Unit.HOUR, "2026-03-09"),
        ("2026-03-09", 8, Unit.HOUR, "2026-03-10"),
        ("2026-09-25", 10, Unit.DAY, "2026-10-08"),
        ("2026-01-31", 1, Unit.MONTH, "2026-02-28"),
        ("2024-02-29", 1, Unit.YEAR, "2025-02-28"),
        ("2026-11-30", 3, Unit.MONTH, "2027-03-01"),
    ],
)
def test_limits_end_on_the_day_a_person_would_name(begins, number, unit, end):
    assert Calendar().end(day(begins), number, unit) == day(end)


def test_a_year_is_estimated_until_it_is_published_or_the_catalogue_names_its_days():
    assert not Calendar().is_estimated(2026)
    assert Calendar().is_estimated(2090)
    assert not Calendar.of(frozenset({day("2090-10-04")}), frozenset()).is_estimated(2090)


@pytest.mark.parametrize(
    "text", ["2026-02-30", "2026-13-01", "tomorrow", "", "1999-01-01", "2101-01-01", "20260309000"]
)
def test_what_is_no_day_gets_a_sentence(text):
    with pytest.raises(KeliError):
        read_day(text)


@pytest.mark.parametrize("unit", Unit)
def test_a_limit_beyond_all_years_gets_a_sentence(unit):
    with pytest.raises(KeliError):
        Calendar().end(day("2099-12-31"), 9999 if unit not in (Unit.MINUTE, Unit.HOUR) else 999_999, unit)
