"""QUE007: no question waits for itself.

Source: convention of the catalogue. Told once for each ring of questions and situations.
"""

from collections.abc import Iterator

from catalog.findings.finding import Path
from catalog.findings.messages import explanation
from catalog.rules.rule import BASES_AND_BUNDLES, Mistake, cases_rule
from catalog.rules.subject import ItemSubject
from catalog.situations.cycles import cycles, named, waiting_of


@cases_rule("QUE007", also=BASES_AND_BUNDLES)
def questions_in_a_cycle(subject: ItemSubject) -> Iterator[Mistake]:
    """Follow the conditions of questions, options and situations."""
    if not subject.marks.conditions:
        return
    space = subject.cases.space
    for ring in cycles(waiting_of(space.questions, space.situations)) if space.undecided else ():
        questions = [one for one in ring if one in space.questions]
        where = next(path for path, name in _places(subject).items() if name in ring)
        said = explanation("QUE007").phrases["ring" if len(ring) > 1 else "itself"]
        yield Mistake(where, {"what": said.format({"questions": subject.wording.questions(questions or ring)})})


def _places(subject: ItemSubject) -> dict[Path, str]:
    item = subject.item
    places: dict[Path, str] = {("questions", index): question.id for index, question in enumerate(item.questions)}
    return places | {("situations", index): named(one.id) for index, one in enumerate(item.situations)}
