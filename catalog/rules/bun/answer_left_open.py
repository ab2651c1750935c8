"""BUN016: where a bundle takes the answer to a member's question from one of its own, there is an answer in every case.

Source: convention of the catalogue; what is neither asked nor answered decides nothing, so that materials get lost.
"""

from collections.abc import Iterator

from catalog.bundles.terms import both
from catalog.findings.finding import Args
from catalog.model.bundle import Member
from catalog.model.conditions import ALWAYS, AnswerValue, Condition, Test, Unless
from catalog.model.known import Known
from catalog.model.questions import QuestionKind
from catalog.rules.bundle_subject import BundleSubject
from catalog.rules.rule import Mistake, bundle_rule
from catalog.situations.asked import Asked, asked_of
from catalog.situations.cases import Cases
from catalog.situations.shortest import shortest

_EXACT = frozenset({QuestionKind.CHOICE, QuestionKind.YES_NO, QuestionKind.NUMBER})
"""Of these exactly one answer is given."""


@bundle_rule("BUN016")
def answer_left_open(subject: BundleSubject) -> Iterator[Mistake]:
    """Look at what stands for answers; questions that do not always arise may do without."""
    for place, item in subject.items.items():
        member = subject.bundle.members[place]
        for question in (one for one in asked_of(item) if one.when == ALWAYS and one.kind in _EXACT):
            known = member.answers.get(question.id)
            left = _left_open(subject.compared.whole, member, known, question) if known and known.from_ else None
            if left is not None:
                args: Args = {"name": subject.name(place), "id": question.id, "condition": subject.wording.said(left)}
                yield Mistake(("members", place, "answers", question.id), args)


def _left_open(whole: Cases, member: Member, known: Known, question: Asked) -> Condition | None:
    """Give where a member applies and nothing stands for an answer; None where that is in no case."""
    asked = whole.space.questions.get(known.from_)
    if asked is None or asked.kind not in _EXACT:
        return None
    answered = Test(asked.id, frozenset(_standing(known, asked, question)))
    return shortest(whole, whole.space.true(both(member.when, Unless(answered))))


def _standing(known: Known, asked: Asked, question: Asked) -> Iterator[AnswerValue]:
    """Give the bundle's answers that stand for one of the member's."""
    for value in asked.values:
        key = str(value).lower() if isinstance(value, bool) else value
        stands_for = known.map.get(key) if known.map else value
        if stands_for in question.values:
            yield value
