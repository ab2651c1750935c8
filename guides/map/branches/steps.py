"""办理流程: the steps in the order in which they can be taken."""

from collections.abc import Iterator

from catalog.model.conditions import ALWAYS
from catalog.model.steps import Outcome, Step
from guides.map.view import Card, Entry, Fact, Point
from guides.subject import Subject
from guides.wording.conditions import said
from guides.wording.quantities import limit, limit_cases, period


def steps(subject: Subject) -> tuple[str, list[Entry]]:
    """Give the title and entries of the branch."""
    cards = [_card(number, step, subject) for number, step in enumerate(subject.item.steps, start=1)]
    return subject.words.phrase("steps"), list(cards)


def _card(number: int, step: Step, subject: Subject) -> Card:
    facts = tuple(Fact(key, value) for key, value in _facts(step, subject) if value)
    points = (*limit_cases(step.limit, subject), *(outcome(one, subject) for one in step.outcomes))
    return Card(
        f"{number}. {subject.words.text(step.name)}", tuple(_badges(step, subject)), facts, tuple(map(Point, points))
    )


def _badges(step: Step, subject: Subject) -> Iterator[str]:
    if step.optional:
        yield subject.words.phrase("optional_badge")
    if not step.counted and not step.special:
        yield subject.words.phrase("not_counted_badge")


def _facts(step: Step, subject: Subject) -> Iterator[tuple[str, str]]:
    words = subject.words
    yield words.phrase("applies_when"), said(step.when, subject)
    yield words.phrase("who"), actor(step, subject)
    yield words.label("steps", "limit"), limit(step.limit, subject)
    yield words.label("steps", "special"), special(step, subject)
    yield words.label("steps", "standard"), words.text(step.standard)
    yield words.label("steps", "output"), words.text(step.output)


def actor(step: Step, subject: Subject) -> str:
    """Say who takes a step: the unit where it is named, else the kind of actor."""
    return subject.words.text(step.unit) or subject.words.word("steps", "by", value=step.by)


def special(step: Step, subject: Subject) -> str:
    """Say a special procedure, and whether the limit stands still meanwhile."""
    name = subject.words.word("steps", "special", value=step.special)
    return subject.words.phrase("special_not_counted", special=name) if name and not step.counted else name


def outcome(value: Outcome, subject: Subject) -> str:
    """Say an outcome that leaves the path."""
    label = subject.words.text(value.label)
    if value.applicant_limit is None:
        return label
    return subject.words.phrase("back_within", label=label, period=period(value.applicant_limit, subject))


def presence(step: Step, subject: Subject) -> str:
    """Say whether one has to come for a step, always or in some cases; empty where never."""
    visits = [visit for visit in subject.item.visits if visit.step == step.id]
    if not visits:
        return ""
    return subject.words.phrase("visit_badge" if any(visit.when == ALWAYS for visit in visits) else "visit_badge_if")
