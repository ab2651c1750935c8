"""When a case is done, as plain values with their words."""

import datetime as dt

from msgspec import Struct


class PauseView(Struct, frozen=True):
    """A step that the limit does not count."""

    id: str
    label: str
    length: str
    """How long it may take, in words; empty where nobody says."""
    certain: bool


class DayView(Struct, frozen=True):
    """A day, and what it is in words."""

    day: dt.date
    said: str


class DueView(Struct, frozen=True):
    """When a case is done."""

    id: str
    language: str
    title: str
    subtitle: str
    accepted: DayView
    begins: str
    """What the limit is counted from, in words."""
    promised: tuple[str, ...]
    """The limits there may be, in words."""
    earliest: DayView
    limit_ends: DayView | None
    latest: DayView | None
    pauses: tuple[PauseView, ...]
    depends_on: tuple[tuple[str, str], ...]
    """Open questions that decide: id, and what each asks about."""
    estimated: tuple[int, ...]
    """Years whose days off are not published yet."""
