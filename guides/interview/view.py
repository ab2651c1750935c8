"""An interview as plain values: what is asked and can be answered, and what of a guide the answers leave."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from msgspec import Struct, field

from catalog.model.conditions import AnswerValue
from catalog.model.questions import QuestionKind
from catalog.situations.certain import Alternative
from guides.map.view import Figure

Alternatives: TypeAlias = Sequence[Alternative]
"""Something is so once the answers meet one of them; by none never."""


class Choice(Struct, frozen=True):
    """One answer to choose."""

    value: AnswerValue
    label: str
    help: str = ""


class QuestionView(Struct, frozen=True):
    """One question."""

    id: str
    kind: QuestionKind
    ask: str
    help: str
    unit: str
    """What a number or a count is of; empty where it need not be said."""
    choices: tuple[Choice, ...]
    """Options, yes and no, or the bands a number may lie in; none for a count."""


class Turn(Struct, frozen=True):
    """A question in its place, which may be asked after some answers only."""

    question: QuestionView
    ask: Alternatives
    barred: Mapping[AnswerValue, Alternatives]
    """Of answers that are not always offered: when they are not."""


class Retold(Struct, frozen=True):
    """What a figure is once the answers decide it."""

    figure: Figure
    when: Alternatives


class Interview(Struct, frozen=True):
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
