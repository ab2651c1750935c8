"""What one is entitled to as plain values: items and bundles, how one stands to each, and what is missing."""

from msgspec import Struct

from catalog.situations.entitled import Standing
from catalog.situations.matching import Given
from guides.interview.view import QuestionView


class OpenCondition(Struct, frozen=True):
    """A condition that may hold."""

    text: str
    questions: tuple[str, ...]
    """Ids of those that decide it."""


class Matched(Struct, frozen=True):
    """An item or bundle."""

    id: str
    is_bundle: bool
    title: str
    authority: str
    standing: Standing
    failed: tuple[str, ...]
    """Why one is not entitled."""
    open: tuple[OpenCondition, ...]
    unseen: tuple[str, ...]
    """Conditions that no answer ticks off: the authority looks at these."""
    questions: tuple[str, ...]
    """Ids of all that still decide it."""


class Match(Struct, frozen=True):
    """All that was matched."""

    language: str
    given: Given
    answered: tuple[str, ...]
    """The answers in words."""
    things: tuple[Matched, ...]
    """Those one is entitled to first, then what is open, then the others."""
    questions: tuple[QuestionView, ...]
    """What still decides something, the most deciding first."""
