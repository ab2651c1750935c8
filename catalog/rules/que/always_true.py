"""QUE005: a condition that is written cuts something away.

Source: convention of the catalogue. For information: the guides say a condition where there is none.
"""

from collections.abc import Iterator

from catalog.findings.finding import Path
from catalog.model.conditions import Condition, questions_of
from catalog.rules.rule import BASES_AND_BUNDLES, Mistake, cases_rule
from catalog.rules.subject import ItemSubject
from catalog.situations.diagrams import FALSE, TRUE, Node


@cases_rule("QUE005", also=BASES_AND_BUNDLES)
def always_true(subject: ItemSubject) -> Iterator[Mistake]:
    """Look at every condition, within what it stands in."""
    for path, condition in subject.sound_conditions.items():
        if _changes_nothing(subject, path, condition) and not _is_settled(subject, condition):
            yield Mistake(path, {"condition": subject.wording.said(condition)})


def _changes_nothing(subject: ItemSubject, path: Path, condition: Condition) -> bool:
    diagrams = subject.cases.space.diagrams
    around = diagrams.both(subject.cases.possible, _around(subject, path))
    holds = subject.cases.space.true(condition)
    return around != FALSE and diagrams.both(around, diagrams.no(holds)) == FALSE


def _around(subject: ItemSubject, path: Path) -> Node:
    """Give where what a condition's entry stands in applies."""
    granules = subject.cases.granules
    for at in range(len(path) - 2, 0, -1):
        if path[:at] in granules:
            return granules[path[:at]]
    return TRUE


def _is_settled(subject: ItemSubject, condition: Condition) -> bool:
    """Tell whether a condition only asks what this item has one of, such as its only channel."""
    asked = [subject.cases.space.questions.get(question) for question in questions_of(condition)]
    return all(one is not None and not one.own and len(one.values) == 1 for one in asked)
