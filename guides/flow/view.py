"""A flow chart as plain values: shapes of GB/T 1526, and the lines between them."""

from dataclasses import dataclass
from enum import StrEnum


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


@dataclass(frozen=True, slots=True)
class FlowNode:
    """One symbol."""

    id: str
    shape: Shape
    title: str
    number: str = ""
    """`1`, `2` … for steps; empty for others."""
    actor: str = ""
    """Who does it: the applicant, the authority's unit, another body."""
    lines: tuple[str, ...] = ()
    """What is to be said of it, a line each: its limit, a special procedure."""
    badges: tuple[str, ...] = ()
    """到现场, 即办: short words that stand out."""


@dataclass(frozen=True, slots=True)
class FlowLine:
    """From one symbol to another."""

    source: str
    target: str
    label: str = ""
    kind: LineKind = LineKind.ON


@dataclass(frozen=True, slots=True)
class FlowView:
    """A whole flow chart."""

    id: str
    language: str
    title: str
    subtitle: str
    nodes: tuple[FlowNode, ...]
    lines: tuple[FlowLine, ...]
    description: str
    footer: str
