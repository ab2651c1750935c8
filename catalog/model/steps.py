"""Steps 办理环节, their outcomes, and visits 到现场."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from msgspec import Struct

from catalog.model.conditions import ALWAYS, Condition
from catalog.model.parts import Basis, Limit, Period
from catalog.model.texts import Text


class Phase(StrEnum):
    """What a step is for."""

    APPLY = "apply"
    ACCEPT = "accept"
    REVIEW = "review"
    DECISION = "decision"
    DELIVERY = "delivery"


class Actor(StrEnum):
    """Who takes a step."""

    APPLICANT = "applicant"
    AUTHORITY = "authority"
    JOINT = "joint"
    INTERMEDIARY = "intermediary"


class Outcome(Struct, frozen=True):
    """A result of a step that leaves the path: back to an earlier step, or to an end."""

    id: str
    label: Text
    back_to: str = ""
    end: bool = False
    applicant_limit: Period | None = None
    when: Condition = ALWAYS


class Step(Struct, frozen=True):
    """One step; `after` alone draws the graph."""

    id: str
    name: Text
    phase: Phase
    by: Actor = Actor.AUTHORITY
    unit: Text = Text()
    after: tuple[str, ...] = ()
    limit: Limit | None = None
    special: str = ""
    """特别程序: a hearing, an inspection, an expert review."""
    counted: bool = True
    """Whether the time limit runs on."""
    optional: bool = False
    handover: str = ""
    standard: Text = Text()
    output: Text = Text()
    place: str = ""
    outcomes: tuple[Outcome, ...] = ()
    basis: tuple[Basis, ...] = ()
    when: Condition = ALWAYS


class Visit(Struct, frozen=True):
    """One visit 到现场: its cause, and how to avoid it."""

    id: str
    cause: str
    reason: Text
    step: str = ""
    party: str = ""
    place: str = ""
    avoid_by: Text = Text()
    when: Condition = ALWAYS


def all_before(start: str, after: Mapping[str, Iterable[str]]) -> set[str]:
    """Name all that comes before a step, by what each step waits for; a step on a circle comes before itself."""
    found: set[str] = set()
    ahead = [*after.get(start, ())]
    while ahead:
        one = ahead.pop()
        if one not in found:
            found.add(one)
            ahead += after.get(one, ())
    return found
