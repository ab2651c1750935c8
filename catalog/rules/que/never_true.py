"""QUE004: what stands under a condition applies in some case.

Source: convention of the catalogue. Told where the outermost entry never applies, and with what contradicts.
"""

from collections.abc import Iterator

from catalog.findings.finding import Path
from catalog.model.conditions import Condition
from catalog.rules.que.contradictions import contradiction
from catalog.rules.rule import BASES_AND_BUNDLES, Mistake, cases_rule
from catalog.rules.subject import ItemSubject
from catalog.situations.diagrams import FALSE, Node
from catalog.situations.granules import Standing, granules


@cases_rule("QUE004", also=BASES_AND_BUNDLES)
def never_true(subject: ItemSubject) -> Iterator[Mistake]:
    """Look at every entry, and at every condition that is no entry's."""
    if not subject.marks.conditions:
        return
    for path, standing in _dead(subject):
        found = contradiction(subject, standing)
        if found is not None:
            yield Mistake(path, {"contradiction": found})


def _dead(subject: ItemSubject) -> Iterator[tuple[Path, Standing]]:
    nodes = subject.cases.granules
    never = {node for node in {*nodes.values()} if _never(subject, node)}
    if never:
        dead = {path for path, node in nodes.items() if node in never}
        sound = set(subject.sound_conditions.values())
        for path, standing in granules(subject.item):
            outermost = not any(path[:length] in dead for length in range(1, len(path)))
            if path in dead and outermost and _flawless(subject, standing, sound):
                yield _condition_of(subject, path), standing
    for path, condition in subject.sound_conditions.items():
        if path[:-1] not in subject.cases.granules or path[-1] != "when":
            question = path[0] == "questions" and len(path) == len(("questions", 0, "when"))
            if not question and _never(subject, subject.cases.space.true(condition)):
                yield path, Standing((condition,))


def _never(subject: ItemSubject, node: Node) -> bool:
    return subject.cases.space.diagrams.both(subject.cases.possible, node) == FALSE


def _flawless(subject: ItemSubject, standing: Standing, sound: set[Condition]) -> bool:
    return not subject.flaws or sound.issuperset((*standing.all, *standing.none))


def _condition_of(subject: ItemSubject, path: Path) -> Path:
    own = (*path, "when")
    return own if own in subject.sound_conditions else path
