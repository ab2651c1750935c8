"""QUE017: how many there are of a party is asked by a question of that kind.

Source: convention of the catalogue.
"""

from collections.abc import Iterator

from catalog.model.questions import QuestionKind
from catalog.rules.rule import BASES_AND_BUNDLES, Mistake, cases_rule
from catalog.rules.subject import ItemSubject


@cases_rule("QUE017", also=BASES_AND_BUNDLES)
def party_count(subject: ItemSubject) -> Iterator[Mistake]:
    """Look at the parties whose number is asked; a question that is not there is told as that."""
    kinds = {question.id: question.kind for question in subject.item.questions}
    for index, party in enumerate(subject.item.parties):
        if isinstance(party.count, str) and kinds.get(party.count, QuestionKind.COUNT) is not QuestionKind.COUNT:
            yield Mistake(("parties", index, "count"), {"question": subject.wording.question(party.count)})
