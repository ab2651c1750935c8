"""From a bundle to what is told of it. What is too tangled to be exact raises TooTangledError."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from catalog.bundles.handing_over import hand_overs
from catalog.bundles.one_thing import OneThing
from catalog.bundles.savings import Compared
from catalog.bundles.shared import sharing
from catalog.situations.critical import critical_path
from guides.bundle.members import members_of
from guides.bundle.view import BroughtView, BundleView, HandOverView, SavingView, SharedView, StepView
from guides.subject import Subject
from guides.wording.answers import answers_said


def bundle_of(thing: OneThing, subject: Subject) -> BundleView:
    """Tell of a bundle; the subject is about it as one item.

    Raises:
        TooTangledError: too many questions would have to be taken together.
    """
    subject = replace(subject, thing=thing)
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
        members=tuple(members_of(thing, subject)),
        materials=len(thing.item.materials),
        shared=tuple(maker.shared(compared)),
        brought=tuple(maker.brought()),
        hand_overs=tuple(maker.hand_overs()),
        days=slowest.days,
        slowest=subject.words.sentences(answers_said(slowest.answers, subject)),
        path=tuple(StepView(*maker.step(place), days) for place, days in slowest.steps),
        savings=tuple(savings_of(compared, subject)),
        source=subject.words.text(before.source) if before else "",
    )


class _Maker(Struct, frozen=True):
    thing: OneThing
    subject: Subject

    def shared(self, compared: Compared) -> Iterator[SharedView]:
        for one in self.thing.materials:
            for members in sharing(compared.whole, one):
                yield SharedView(one.material.id, self.subject.material(one.material), tuple(members))

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


def savings_of(compared: Compared, subject: Subject) -> Iterator[SavingView]:
    """Tell what doing it as one thing saves, aspect by aspect.

    Raises:
        TooTangledError: too many questions would have to be taken together.
    """
    for one in compared.savings():
        label, unit = (subject.words.phrase(f"saved_{one.aspect}{end}") for end in ("", "_unit"))
        yield SavingView(one.aspect, label, unit, one.apart, one.together, one.saved, one.before)
