"""What doing several items as one thing comes to, as plain values."""

from decimal import Decimal

from msgspec import Struct

from catalog.bundles.handing_over import Way
from catalog.bundles.savings import Aspect
from catalog.situations.extremes import Extremes
from catalog.situations.spreads import Number


class MemberView(Struct, frozen=True):
    """One member."""

    id: str
    title: str
    by: str
    """Who does it."""
    item: str
    """The id of its item; empty for what others do."""
    when: str
    """In words; empty where it always applies."""
    after: tuple[str, ...]
    """The ids of those it waits for."""


class SharedView(Struct, frozen=True):
    """A material that several members ask for, handed in once."""

    id: str
    name: str
    members: tuple[str, ...]
    """Their ids."""


class BroughtView(Struct, frozen=True):
    """What comes out of one member and is not asked for again for another."""

    from_: str
    to: str
    name: str


class HandOverView(Struct, frozen=True):
    """How a case gets from one member to the next."""

    from_: str
    to: str
    way: Way
    label: str


class StepView(Struct, frozen=True):
    """A step of the critical path."""

    name: str
    by: str
    days: Number


class SavingView(Struct, frozen=True):
    """One aspect, counted both ways."""

    aspect: Aspect
    label: str
    unit: str
    apart: Extremes | None
    together: Extremes | None
    saved: Extremes | None
    before: Decimal | None


class BundleView(Struct, frozen=True):
    """A bundle."""

    id: str
    language: str
    title: str
    name: str
    """The official name; empty where it is the title."""
    subtitle: str
    members: tuple[MemberView, ...]
    materials: int
    """How many different ones there are, in all cases together."""
    shared: tuple[SharedView, ...]
    brought: tuple[BroughtView, ...]
    hand_overs: tuple[HandOverView, ...]
    days: Number
    """Working days of the critical path."""
    slowest: str
    """The answers that lead to it, in words."""
    path: tuple[StepView, ...]
    savings: tuple[SavingView, ...]
    source: str
    """Where the figures from before are from."""
