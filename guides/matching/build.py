"""From answers to what one is entitled to, told in the words of each item."""

from collections.abc import Iterator

from msgspec import Struct

from catalog.model.conditions import Answers
from catalog.situations.entitled import Entitlement, Entitling, Standing
from catalog.situations.granules import Path
from catalog.situations.matching import AUDIENCE, Given
from guides.interview.build import question_of
from guides.interview.view import QuestionView
from guides.matching.gathering import Gathered
from guides.matching.view import Match, Matched, OpenCondition
from guides.subject import Subject
from guides.wording.answers import answers_said

_ORDER = (Standing.ENTITLED, Standing.OPEN, Standing.NOT_ENTITLED)


def match(found: Gathered, given: Given, language: str) -> Match:
    """Match answers.

    Raises:
        KeliError: nothing asks a question that is answered, or has such an answer.
    """
    entitlements = found.matching.under(given)
    things = zip(found.matching.things, found.subjects, entitlements, strict=True)
    matched = [_Told(found, thing, subject, given).matched(one) for thing, subject, one in things]
    return Match(
        language=language,
        given=given,
        answered=tuple(_answered(found, given)),
        things=tuple(sorted(matched, key=lambda one: _ORDER.index(one.standing))),
        questions=tuple(asked(found, question) for question in found.matching.open(given)),
    )


def asked(found: Gathered, question: str) -> QuestionView:
    """Give a question as the thing asks it that has the most answers to it."""
    if question == AUDIENCE:
        audiences = dict.fromkeys(one for thing in found.matching.things for one in thing.cases.item.audience)
        return question_of(found.subjects[0], question, list(audiences))
    asking = [at for at, thing in enumerate(found.matching.things) if question in thing.cases.space.questions]
    values = {at: found.matching.things[at].cases.space.questions[question].values for at in asking}
    fullest = max(asking, key=lambda at: (len(values[at]), -at))
    return question_of(found.subjects[fullest], question, values[fullest])


class _Told(Struct, frozen=True):
    found: Gathered
    thing: Entitling
    subject: Subject
    given: Given

    def matched(self, entitlement: Entitlement) -> Matched:
        """Tell how one stands to it."""
        item = self.subject.item
        failed = tuple(map(self._text, entitlement.failed))
        is_not = entitlement.standing is Standing.NOT_ENTITLED
        return Matched(
            id=item.id,
            is_bundle=item.id in self.found.bundles,
            title=self.subject.title,
            authority=self.subject.subtitle,
            standing=entitlement.standing,
            failed=failed or ((self._otherwise(),) if is_not else ()),
            open=tuple(OpenCondition(self._text(path), questions) for path, questions in entitlement.open),
            unseen=tuple(map(self._text, entitlement.unseen)),
            questions=entitlement.questions,
        )

    def _text(self, path: Path) -> str:
        element, at = path
        entry = getattr(self.subject.item, str(element))[int(at)]
        return self.subject.words.text(entry.text if element == "conditions" else entry.name)

    def _otherwise(self) -> str:
        """Say why one is not entitled though no condition says so."""
        if not self.found.matching.is_for(self.thing, self.given):
            return self.subject.words.phrase("for_others")
        return self.subject.words.phrase("not_concerned" if self.subject.item.id in self.found.bundles else "excluded")


def _answered(found: Gathered, given: Given) -> Iterator[str]:
    """Say each answer as the first thing does that takes it."""
    for question in given:
        for thing, subject in zip(found.matching.things, found.subjects, strict=True):
            taken: Answers = found.matching.taken(thing, {question: given[question]})
            if taken:
                yield from answers_said(taken, subject)
                break
