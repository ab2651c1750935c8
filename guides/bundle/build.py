"""From a bundle to what is told of it. What is too tangled to be exact raises TooTangledError."""

from collections.abc import Iterator
from dataclasses import dataclass

from catalog.bundles.handing_over import hand_overs
from catalog.bundles.joining import Joined
from catalog.bundles.one_thing import OneThing
from catalog.bundles.savings import Compared
from catalog.bundles.shared import sharing
from catalog.situations.critical import critical_path
from guides.bundle.view import BroughtView, BundleView, HandOverView, MemberView, SavingView, SharedView, StepView
from guides.subject import Subject
from guides.wording.answers import answers_said
from guides.wording.conditions import said


def bundle_of(thing: OneThing, subject: Subject) -> BundleView:
    """Tell of a bundle; the subject is about it as one item.

    Raises:
        TooTangledError: too many questions would have to be taken together.
    """
    maker = _Maker(thing, subject)
    compared = Compared.of(thing)
    slowest = critical_path(compared.whole)
    before = thing.bundle.before
    return BundleView(
        id=subject.item.id,
        language=subject.words.language,
        title=subject.title,
        name=subject.other_name,
        subtitle=subject.subtitle,
        members=tuple(map(maker.member, thing.joining.members)),
        materials=len(thing.item.materials),
        shared=tuple(maker.shared(compared)),
        brought=tuple(maker.brought()),
        hand_overs=tuple(maker.hand_overs()),
        days=slowest.days,
        slowest=subject.words.sentences(answers_said(slowest.answers, subject)),
        path=tuple(StepView(*maker.step(place), days) for place, days in slowest.steps),
        savings=tuple(maker.savings(compared)),
        source=subject.words.text(before.source) if before else "",
    )


@dataclass(frozen=True, slots=True)
class _Maker:
    thing: OneThing
    subject: Subject

    def member(self, one: Joined) -> MemberView:
        words, member = self.subject.words, one.member
        after = tuple(sorted(self.thing.joining.after[one.id], key=self._place))
        when = said(member.when, self.subject)
        if one.item is None:
            return MemberView(one.id, words.text(member.external), words.text(member.by), "", when, after)
        own = Subject(one.item, self.subject.registers, words)
        return MemberView(one.id, own.title, own.subtitle, one.item.id, when, after)

    def shared(self, compared: Compared) -> Iterator[SharedView]:
        for one in self.thing.materials:
            for members in sharing(compared.whole, one):
                name = self.subject.words.text(one.material.name)
                title = self.subject.words.bracketed(name, self.subject.party(one.material.party))
                yield SharedView(one.material.id, title, tuple(members))

    def brought(self) -> Iterator[BroughtView]:
        items = {member.id: item for member, item in self.thing.joining.own}
        for output in self.thing.joining.outputs:
            result = items[output.from_].results[output.result]
            material = items[output.to].materials[output.material]
            yield BroughtView(output.from_, output.to, self.subject.words.text(result.name or material.name))

    def hand_overs(self) -> Iterator[HandOverView]:
        for one in hand_overs(self.thing.joining):
            yield HandOverView(one.from_, one.to, one.way, self.subject.words.phrase(f"handed_over_{one.way}"))

    def step(self, place: int) -> tuple[str, str]:
        step = self.thing.item.steps[place]
        return self.subject.words.text(step.name), self.subject.words.text(step.unit)

    def savings(self, compared: Compared) -> Iterator[SavingView]:
        for one in compared.savings():
            label, unit = (self.subject.words.phrase(f"saved_{one.aspect}{end}") for end in ("", "_unit"))
            yield SavingView(one.aspect, label, unit, one.apart, one.together, one.saved, one.before)

    def _place(self, member: str) -> int:
        return [one.id for one in self.thing.joining.members].index(member)
