"""QUE012: no option of several is called `none`, which in conditions means that nothing was chosen.

Source: convention of the catalogue. All other reserved names are refused by the schema.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from catalog.findings.finding import Path
from catalog.model.conditions import NOTHING_CHOSEN
from catalog.model.questions import QuestionKind
from catalog.rules.rule import Mistake, file_rule
from catalog.rules.subject import FileSubject
from catalog.schema.kinds import Kind


@file_rule("QUE012", Kind.ITEM, Kind.BASE, Kind.BUNDLE)
def none_in_file(subject: FileSubject) -> Iterator[Mistake]:
    """Look at the questions that a file asks itself."""
    for index, question in enumerate(subject.data.get("questions", ())):
        yield from _of_question(question, ("questions", index))


@file_rule("QUE012", Kind.QUESTIONS)
def none_in_register(subject: FileSubject) -> Iterator[Mistake]:
    """Look at the shared questions."""
    for index, question in enumerate(subject.data):
        yield from _of_question(question, (index,))


def _of_question(question: Mapping[str, Any], path: Path) -> Iterator[Mistake]:
    for index, option in enumerate(question.get("options", ())):
        if question.get("kind") == QuestionKind.MULTI and option.get("id") == NOTHING_CHOSEN:
            yield Mistake((*path, "options", index, "id"))
