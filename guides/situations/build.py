"""From an item to all that is so in its situations. What is too tangled to be exact raises TooTangledError."""

from collections.abc import Iterator

from msgspec import Struct

from catalog.model.conditions import Condition
from catalog.situations.asking import Asking, asking
from catalog.situations.diagrams import FALSE, Node
from catalog.situations.enumeration import answers_to, outcomes
from catalog.situations.paths import Paths, paths
from catalog.situations.plan import Plan
from catalog.situations.proofs import OF_A_CHANNEL, Proof, proofs
from catalog.situations.shortest import shortest
from guides.interview.build import question_of
from guides.map.figures import visits_by_channel
from guides.situations.view import (
    AskedView,
    ChannelView,
    MeasureView,
    NamedView,
    OutcomeView,
    ProofView,
    SituationsView,
)
from guides.subject import Subject
from guides.wording.answers import answers_said
from guides.wording.conditions import said


def situations_of(subject: Subject, enumerated: int = 0) -> SituationsView:
    """Count and tell the situations of an item, with so many of them one by one.

    Raises:
        TooTangledError: too many questions would have to be taken together.
    """
    maker = _Maker(subject)
    found, asked = paths(subject.cases), asking(Plan.of(subject.cases))
    told, unnamed = tuple(maker.outcomes(enumerated)) if enumerated else (), maker.unnamed()
    return SituationsView(
        id=subject.item.id,
        language=subject.words.language,
        title=subject.title,
        name=subject.other_name,
        subtitle=subject.subtitle,
        situations=found.situations,
        questions=tuple(maker.questions(asked)),
        average=asked.average,
        most=asked.most,
        measures=tuple(maker.measures(found)),
        channels=tuple(maker.channels()),
        named=tuple(maker.named()),
        unnamed=maker.said(unnamed),
        unnamed_condition=unnamed,
        proofs=tuple(map(maker.proof, proofs(subject.cases))),
        outcomes=told,
        more=found.situations - len(told) if enumerated else 0,
    )


class _Maker(Struct, frozen=True):
    subject: Subject

    def questions(self, asked: Asking) -> Iterator[AskedView]:
        for question, node in asked.when.items():
            view = question_of(self.subject, question, ())
            when = answers_to(self.subject.cases, node)
            yield AskedView(question, view.ask, self.said(when), when)

    def measures(self, found: Paths) -> Iterator[MeasureView]:
        words = self.subject.words
        for measure, figure in found.figures.items():
            label, unit = words.phrase(f"measure_{measure}"), words.phrase(f"measure_{measure}_unit")
            worst = words.sentences(answers_said(figure.worst, self.subject)) if figure else ""
            yield MeasureView(measure, label, unit, figure, worst)

    def channels(self) -> Iterator[ChannelView]:
        for channel, visits in visits_by_channel(self.subject).items():
            if channel:
                yield ChannelView(channel, self.subject.words.label("channels", channel), visits)

    def named(self) -> Iterator[NamedView]:
        labels = {one.id: self.subject.words.text(one.name) for one in self.subject.item.situations}
        nodes = {one: self._node(one) for one in labels}
        for one, node in nodes.items():
            same = (other for other in nodes if other != one and nodes[other] == node != FALSE)
            found = paths(self.subject.cases.within(node)) if node != FALSE else Paths(0, {})
            yield NamedView(one, labels[one], found.situations, found.figures, tuple(labels[other] for other in same))

    def unnamed(self) -> Condition | None:
        """Give answers that lead to no named situation, where some are named."""
        diagrams = self.subject.cases.space.diagrams
        named = diagrams.any(self._node(one.id) for one in self.subject.item.situations)
        return shortest(self.subject.cases, diagrams.no(named)) if self.subject.item.situations else None

    def proof(self, proof: Proof) -> ProofView:
        words = self.subject.words
        by = words.label("channels", proof.channel) if proof.claim in OF_A_CHANNEL and proof.channel else ""
        label = words.phrase(f"claim_{proof.claim}")
        return ProofView(proof.claim, label, proof.holds, by, self.said(proof.breaking), proof.breaking)

    def outcomes(self, most: int) -> Iterator[OutcomeView]:
        cases = self.subject.cases
        for outcome in outcomes(cases, most):
            answers = answers_to(cases, outcome.where)
            yield OutcomeView(self.said(answers), answers, outcome.figures)

    def _node(self, situation: str) -> Node:
        cases = self.subject.cases
        return cases.space.diagrams.both(cases.possible, cases.space.true(cases.space.situations[situation]))

    def said(self, condition: Condition | None) -> str:
        return said(condition, self.subject) if condition is not None else ""
