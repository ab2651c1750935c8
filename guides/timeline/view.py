"""A timeline as plain values with their words; times are working days from where the promised limit runs."""

from msgspec import Struct


class Bar(Struct, frozen=True):
    """A step, from when to when."""

    id: str
    number: str
    title: str
    actor: str
    begins: float
    ends: float
    """As `begins` where it takes no time that the limit counts."""
    length: str
    """How long it takes, in words; empty where nobody says."""
    badges: tuple[str, ...]
    """到现场, 不计入时限: short words that stand out."""
    critical: bool
    """Whether the whole takes longer where this step does."""


class Strip(Struct, frozen=True):
    """The steps of the cases that are alike."""

    title: str
    """Which cases these are; empty where all are."""
    total: str
    """The promised limit in words; empty where nothing is promised."""
    days: float | None
    """The promised limit; None where there is none."""
    bars: tuple[Bar, ...]

    @property
    def ends(self) -> float:
        """The last day there is anything to show of."""
        return max([self.days or 0.0, *(bar.ends for bar in self.bars)])


class TimelineView(Struct, frozen=True):
    """A whole timeline."""

    id: str
    language: str
    title: str
    subtitle: str
    unit: str
    """What its axis counts, in words."""
    strips: tuple[Strip, ...]
    note: str
    """What full bars are, in words; empty where all are alike."""
    description: str
    footer: str

    @property
    def takes_time(self) -> bool:
        """Tell whether anything takes a part of a working day."""
        return any(strip.ends for strip in self.strips)
