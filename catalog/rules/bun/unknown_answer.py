"""BUN006: a bundle answers questions that its members have, with answers that they have.

Source: convention of the catalogue.
"""

from collections.abc import Iterable, Iterator

from catalog.findings.finding import Args, Path
from catalog.model.conditions import AnswerValue
from catalog.model.known import Known
from catalog.model.questions import QuestionKind
from catalog.rules.bundle_subject import BundleSubject
from catalog.rules.rule import Mistake, bundle_rule
from catalog.schema.nearest import nearest_name
from catalog.situations.asked import asked_of


@bundle_rule("BUN006")
def unknown_answer(subject: BundleSubject) -> Iterator[Mistake]:
    """Look at the answers of every member."""
    for place, item in subject.items.items():
        values = {one.id: one.values for one in asked_of(item)}
        counts = {question.id for question in item.questions if question.kind is QuestionKind.COUNT}
        for question, known in subject.bundle.members[place].answers.items():
            path: Path = ("members", place, "answers", question)
            if question not in values:
                args: Args = {"name": subject.name(place), "value": question}
                free = values.keys() - subject.bundle.members[place].answers.keys()
                yield Mistake(path, args, fix=nearest_name(question, sorted(free)), at_key=True)
            elif question not in counts:
                for one, where in _answers(known, path):
                    if one not in values[question]:
                        yield Mistake(where, {"name": subject.name(place), "value": _written(one)})


def _answers(known: Known, path: Path) -> Iterable[tuple[AnswerValue | int, Path]]:
    if known.from_:
        return ((answer, (*path, "map", one)) for one, answer in known.map.items())
    several = known.answer if isinstance(known.answer, frozenset) else [known.answer]
    return ((one, path) for one in several if isinstance(one, str | bool | int))


def _written(value: AnswerValue | int) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
