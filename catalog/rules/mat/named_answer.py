"""Which answer to a question of the item a phrase names: 租用的 is the option 租用."""

import re
from collections.abc import Iterator

from catalog.model.conditions import AnswerValue, Test
from catalog.model.item import Item
from catalog.model.questions import Question, QuestionKind
from catalog.model.texts import Text

_AROUND = re.compile(
    r"^(?:如果|如|若|属于|属|仅限|仅|限|适用于|[系是为]){0,2}|(?:时|者|的|情况下?|情形|需?提供|需?提交|除外){0,3}$"
)
_ASKING = re.compile(r"^(?:请问|您|你|是否)*|(?:吗|呢)?[？?。]?$")


def named_answer(item: Item, phrase: str) -> Test | None:
    """Give the test that a phrase stands for word by word; None where no answer, or more than one, is named so."""
    said = _AROUND.sub("", phrase)
    found = {Test(question.id, frozenset({value})) for question in item.questions for value in _named(question, said)}
    return found.pop() if said and len(found) == 1 else None


def _named(question: Question, said: str) -> Iterator[AnswerValue]:
    if question.kind is QuestionKind.YES_NO:
        if said in _all(question.ask, _ASKING):
            yield True
        return
    labels = {option.id: option.label for option in question.options} | {band.id: band.label for band in question.bands}
    yield from (answer for answer, label in labels.items() if answer and said in _all(label, _AROUND))


def _all(text: Text, around: re.Pattern[str]) -> set[str]:
    return {_AROUND.sub("", around.sub("", one)) for one in text.wordings}
