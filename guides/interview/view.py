"""An interview as plain values: what is asked and can be answered, and what of a guide the answers leave."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from catalog.model.conditions import AnswerValue
from catalog.model.questions import QuestionKind
from catalog.situations.certain import Alternative
from guides.map.view import Figure

Alternatives: TypeAlias = Sequence[Alternative]
"""Something is so once the answers meet one of them; by none never."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to choose."""

    value: AnswerValue
    label: str
    help: str = ""


@dataclass(frozen=True, slots=True)
class QuestionView:
    """One question."""

    id: str
    kind: QuestionKind
    ask: str
    help: str
    unit: str
    """What a number or a count is of; empty where it need not be said."""
    choices: tuple[Choice, ...]
    """Options, yes and no, or the bands a number may lie in; none for a count."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A question in its place, which may be asked after some answers only."""

    question: QuestionView
    ask: Alternatives
    barred: Mapping[AnswerValue, Alternatives]
    """Of answers that are not always offered: when they are not."""


@dataclass(frozen=True, slots=True)
class Retold:
    """What a figure is once the answers decide it."""

    figure: Figure
    when: Alternatives


@dataclass(frozen=True, slots=True)
class Interview:
    """The questions of a guide, and what they do to it."""

    turns: tuple[Turn, ...] = ()
    gone: Mapping[str, Alternatives] = field(default_factory=dict)
    """By the path of what is told (`materials/3`, `materials/3/when`): when it has nothing to do with one any more."""
    figures: tuple[tuple[Retold, ...], ...] = ()
    """For each key figure what it can become."""
    nothing: Mapping[str, str] = field(default_factory=dict)
    """By list, what is said in its place where nothing of it is left."""
    too_many: bool = False
    """Whether there are more situations than a page can tell apart; then nothing is asked."""
