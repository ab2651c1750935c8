"""Why an entry is on one's own list, or not: the answers that decide it and no others, or what is still open."""

from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct, field

from catalog.model.conditions import Answer, Answers, Verdict
from catalog.situations.cases import Cases
from catalog.situations.diagrams import Node


class Why(StrEnum):
    """The kinds of reason."""

    ALWAYS = "always"
    """It applies whatever is answered."""
    ANSWERED = "answered"
    """It applies because of answers."""
    NOT_NEEDED = "not_needed"
    """It does not apply because of answers."""
    NEVER = "never"
    """It does not apply whatever is answered."""
    DEPENDS = "depends"
    """It depends on questions that are open."""


class Reason(Struct, frozen=True):
    """Why an entry applies, does not apply, or depends."""

    why: Why
    answers: Answers = field(default_factory=dict)
    """Answers that are enough for it; without any one of them it would not be decided."""
    questions: tuple[str, ...] = ()
    """Questions it depends on."""


def reason(cases: Cases, answers: Answers, node: Node) -> Reason:
    """Give the reason for what becomes of a function, such as `cases.granules[path]`, under answers."""
    given = cases.under(answers)
    verdict = given.decided(node)
    if verdict is Verdict.DEPENDS:
        return Reason(Why.DEPENDS, questions=cases.space.asked_by(given.left(node)))
    enough = _enough(cases, answers, node, verdict)
    if verdict is Verdict.APPLIES:
        return Reason(Why.ANSWERED if enough else Why.ALWAYS, enough)
    return Reason(Why.NOT_NEEDED if enough else Why.NEVER, enough)


def _enough(cases: Cases, answers: Answers, node: Node, verdict: Verdict) -> Answers:
    """Take away answers, the last first, as long as the verdict stands without them."""
    left = dict(_concerning(cases, answers, node))
    for question in reversed(list(left)):
        without = {one: answer for one, answer in left.items() if one != question}
        if cases.under(without).decided(node) is verdict:
            left = without
    return left


def _concerning(cases: Cases, answers: Answers, node: Node) -> Iterator[tuple[str, Answer]]:
    """Leave out answers that cannot decide a function, so that few are tried."""
    asks = cases.space.diagrams.asks(node) | cases.space.diagrams.asks(cases.possible)
    return ((one, answer) for one, answer in answers.items() if one in cases.space.of and cases.space.asks(one, asks))
