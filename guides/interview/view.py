"""A question as plain values: what is asked, and what can be answered."""

from dataclasses import dataclass

from catalog.model.conditions import AnswerValue
from catalog.model.questions import QuestionKind


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
