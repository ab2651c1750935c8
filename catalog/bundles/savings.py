"""What doing it as one thing saves against doing one item after the other, and against figures from before.

Both ways are counted in each case by the same measures, so that what is saved is exact, too: the least and the most of
the differences, not the difference of the most.
"""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Final

from msgspec import Struct

from catalog.bundles.one_thing import OneThing
from catalog.bundles.steps import step_of_others
from catalog.model.channels import Window
from catalog.model.item import Before, Item
from catalog.situations.cases import Cases
from catalog.situations.diagrams import FALSE, Node
from catalog.situations.duration import duration
from catalog.situations.effort import ENOUGH
from catalog.situations.extremes import Extremes, extremes
from catalog.situations.measures import Measure, Measured, entries, measured, summed
from catalog.situations.space import Space

_ENOUGH: Final = ENOUGH // 10
"""Effort for one figure: there are nine aspects, each counted three times."""


class Aspect(StrEnum):
    """What is counted: five fours that become five ones, and what people have in hand and in mind."""

    MATERIALS = "materials"
    FIELDS = "fields"
    FORMS = "forms"
    SUBMISSIONS = "submissions"
    WINDOWS = "windows"
    STEPS = "steps"
    VISITS = "visits"
    DAYS = "days"
    LICENCES = "licences"


class Saving(Struct, frozen=True):
    """One aspect; each None where there is a number in no case."""

    aspect: Aspect
    apart: Extremes | None
    """One after the other."""
    together: Extremes | None
    saved: Extremes | None
    """In the cases in which there are both numbers."""
    before: Decimal | None
    """As it was recorded from before the catalogue."""


class Compared(Struct, frozen=True, dict=True):
    """A bundle and its members apart, over the same questions."""

    thing: OneThing
    whole: Cases
    members: Mapping[str, Cases]

    @classmethod
    def of(cls, thing: OneThing) -> "Compared":
        """Compile both.

        Raises:
            TooTangledError: too many questions hang together.
        """
        space = Space.of_item(thing.item)
        members = {member: Cases.over(item, space) for member, item in thing.apart.items()}
        return cls(thing, Cases.over(thing.item, space), members)

    def applies(self, member: str) -> Node:
        """Give where a member applies."""
        when = next(one.member.when for one in self.thing.joining.members if one.id == member)
        return self.whole.space.true(when)

    def savings(self) -> tuple[Saving, ...]:
        """Count every aspect both ways.

        Raises:
            TooTangledError: too many questions hang together.
        """
        return tuple(self._saving(aspect) for aspect in Aspect)

    def _saving(self, aspect: Aspect) -> Saving:
        apart, together = self._apart(aspect), self._together(aspect)
        unknown = self.whole.space.diagrams.any((apart.unknown, together.unknown))
        saved = Measured(summed((*apart.terms, *((node, -number) for node, number in together.terms))), unknown)
        one_by_one, at_once = (extremes(self.whole, one, _ENOUGH) for one in (apart, together))
        exact = all(one is None or one.exact for one in (one_by_one, at_once))
        difference = extremes(self.whole, saved, _ENOUGH if exact else 0)
        return Saving(aspect, one_by_one, at_once, difference, _before(self.thing.bundle.before, aspect))

    def _apart(self, aspect: Aspect) -> Measured:
        match aspect:
            case Aspect.SUBMISSIONS:
                return Measured(summed((self.applies(member), 1) for member in self.members))
            case Aspect.WINDOWS:
                return Measured(summed((node, 1) for node in self._windows()))
        found = [self._of_member(member, cases, aspect) for member, cases in self.members.items()]
        return Measured(
            summed(term for one in found for term in one.terms),
            self.whole.space.diagrams.any(one.unknown for one in found),
        )

    def _together(self, aspect: Aspect) -> Measured:
        match aspect:
            case Aspect.SUBMISSIONS:
                return Measured(((self._any_applies(), 1),))
            case Aspect.WINDOWS:
                return Measured(((self.whole.space.diagrams.any(self._windows()), 1),))
            case Aspect.DAYS if self.thing.bundle.promised_limit is None:
                return Measured(summed((node, number) for number, node in duration(self.whole).items()))
        return self._where(self._any_applies(), _measured(self.whole, aspect, self._of_others()))

    def _of_member(self, member: str, cases: Cases, aspect: Aspect) -> Measured:
        return self._where(self.applies(member), _measured(cases, aspect, frozenset()))

    def _where(self, applies: Node, one: Measured) -> Measured:
        """Give a measure, nothing being counted where something does not apply."""
        both = self.whole.space.diagrams.both
        return Measured(summed((both(applies, node), number) for node, number in one.terms), both(applies, one.unknown))

    def _any_applies(self) -> Node:
        return self.whole.space.diagrams.any(map(self.applies, self.members))

    def _windows(self) -> Iterator[Node]:
        """Give where one has to go to each window, if every member is handled at its own."""
        where: dict[object, list[Node]] = {}
        for member, item in self.thing.joining.own:
            window = item.channels.window
            if window is not None:
                where.setdefault(_counter(window, item), []).append(self.applies(member.id))
        yield from map(self.whole.space.diagrams.any, where.values())

    def _of_others(self) -> frozenset[str]:
        return frozenset(step_of_others(one.id) for one in self.thing.joining.members if one.item is None)


def _counter(window: Window, item: Item) -> object:
    """Give what tells a window from others: its places, else whose it is."""
    return tuple((one.place, one.window.wordings) for one in window.places) or item.authority


_MEASURES: Final[Mapping[Aspect, Measure]] = {
    Aspect.MATERIALS: Measure.MATERIALS,
    Aspect.FIELDS: Measure.FIELDS,
    Aspect.VISITS: Measure.VISITS,
    Aspect.DAYS: Measure.DAYS,
}


def _measured(cases: Cases, aspect: Aspect, others: frozenset[str]) -> Measured:
    if aspect in _MEASURES:
        return measured(cases)[_MEASURES[aspect]]
    return Measured(summed((node, 1) for node in _counted(cases, aspect, others)))


def _counted(cases: Cases, aspect: Aspect, others: frozenset[str]) -> Iterable[Node]:
    item = cases.item
    match aspect:
        case Aspect.FORMS:
            return _forms(cases)
        case Aspect.LICENCES:
            nodes = zip(entries(cases, "results"), item.results, strict=True)
            return [node for node, result in nodes if result.type == "certificate"]
        case _:
            return [
                node for node, step in zip(entries(cases, "steps"), item.steps, strict=True) if step.id not in others
            ]


def _forms(cases: Cases) -> Iterator[Node]:
    """Give where each form is to be filled in by people."""
    diagrams = cases.space.diagrams
    for index, node in enumerate(entries(cases, "forms")):
        waived = cases.granules.get(("forms", index, "waiver"), FALSE)
        yield diagrams.both(node, diagrams.no(waived))


def _before(before: Before | None, aspect: Aspect) -> Decimal | None:
    return getattr(before, aspect) if before else None
