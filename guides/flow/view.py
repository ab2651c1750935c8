"""A flow chart as plain values: shapes of GB/T 1526, who has which lane, and the lines between them."""

from enum import StrEnum

from msgspec import Struct


class Shape(StrEnum):
    """The symbols of GB/T 1526 that guides use."""

    TERMINATOR = "terminator"
    PROCESS = "process"
    DECISION = "decision"
    DOCUMENT = "document"


class LineKind(StrEnum):
    """How a line is drawn: the way on, a way back, or a way out."""

    ON = "on"
    BACK = "back"
    OUT = "out"


class Sign(StrEnum):
    """What is drawn and not written; the legend says it in words."""

    CRITICAL = "critical"
    """On the longest way: nothing here may take longer without everything taking longer."""
    SYSTEM = "system"
    """The case gets on from one system to another."""
    STAFF = "staff"
    """Staff carry the case on."""
    OPEN = "open"
    """Whether it is needed depends on a question that is still open."""
    BACK = "back"
    """A way back."""


class Lane(Struct, frozen=True):
    """A strip of the chart for one who acts, or for one member of a bundle."""

    id: str
    title: str
    number: str = ""
    """The number of the member, where there are members: tells lanes apart without colours."""
    captions: tuple[str, ...] = ()
    """Who is responsible, where the title does not say it; when it applies."""


class FlowNode(Struct, frozen=True):
    """One symbol."""

    id: str
    shape: Shape
    title: str
    number: str = ""
    """`1`, `2` … for steps, `2.1` for those of the second member; empty for others."""
    actor: str = ""
    """Who does it: the applicant, the authority's unit, another body."""
    lines: tuple[str, ...] = ()
    """What is to be said of it, a line each: its limit, a special procedure."""
    badges: tuple[str, ...] = ()
    """到现场, 即办: short words that stand out."""
    lane: str = ""
    """The id of its lane; empty in a chart without lanes."""
    signs: frozenset[Sign] = frozenset()


class FlowLine(Struct, frozen=True):
    """From one symbol to another."""

    source: str
    target: str
    label: str = ""
    kind: LineKind = LineKind.ON
    signs: frozenset[Sign] = frozenset()


class FlowView(Struct, frozen=True):
    """A whole flow chart."""

    id: str
    language: str
    title: str
    subtitle: str
    nodes: tuple[FlowNode, ...]
    lines: tuple[FlowLine, ...]
    description: str
    footer: str
    lanes: tuple[Lane, ...] = ()
    """From left to right; none where lanes would tell nothing."""
    legend: tuple[tuple[Sign, str], ...] = ()
    """The signs in the chart, in words."""
