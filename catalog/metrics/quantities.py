"""What is counted of an item for indicators, and why there may be no number."""

from enum import StrEnum
from typing import TypeAlias

from catalog.situations.spreads import Number


class Quantity(StrEnum):
    """Numbers that no answers exceed, by the channel in which they are the smallest."""

    MATERIALS = "materials"
    FIELDS = "fields"
    STEPS = "steps"
    VISITS = "visits"
    DAYS = "days"
    """The promised limit, in working days."""
    STATUTORY_DAYS = "statutory_days"


class Unknown(StrEnum):
    """Why there is no number."""

    NO_LIMIT = "no_limit"
    """Of days: in some case no limit is set."""
    NOT_PROVED = "not_proved"
    """The questions are too tangled."""


Certain: TypeAlias = Number | Unknown
