"""Whether one is entitled to an item: what of its conditions of acceptance answers can tick off, under some answers.

A condition is held to where it applies. Conditions that no answer ticks off are for the authority to see: they keep
nobody out here, and stand beside. A group holds where enough of its options do; one with an option that no answer
ticks off is for the authority to see as a whole.
"""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from msgspec import Struct

from catalog.model.conditions import ALWAYS, Answers, Condition, Verdict
from catalog.model.item import AcceptanceCondition, Item
from catalog.situations.cases import Cases, Given
from catalog.situations.diagrams import FALSE, TRUE, Diagrams, Node
from catalog.situations.granules import Path


class Standing(StrEnum):
    """How one stands to an item; the value names its phrase."""

    ENTITLED = "entitled"
    OPEN = "entitled_open"
    NOT_ENTITLED = "not_entitled"


class Demand(Struct, frozen=True):
    """A condition, or a group of some, that has to hold."""

    path: Path
    holds: Node


class Entitlement(Struct, frozen=True):
    """What came of it."""

    standing: Standing
    failed: tuple[Path, ...]
    """Conditions and groups that do not hold."""
    open: tuple[tuple[Path, tuple[str, ...]], ...]
    """Those that may hold, each with the questions that decide it."""
    unseen: tuple[Path, ...]
    """Conditions that apply, or may, and that no answer ticks off."""
    questions: tuple[str, ...] = ()
    """All that still decides it."""


class Entitling(Struct, frozen=True):
    """An item's conditions, compiled once for all answers."""

    cases: Cases
    demands: tuple[Demand, ...]
    unseen: tuple[Path, ...]
    whole: Node
    """Where one is entitled, as far as answers say."""

    @classmethod
    def of(cls, cases: Cases, concerned: Condition = ALWAYS) -> "Entitling":
        """Compile an item; `concerned` is when it has anything to do with one: of a bundle, when a member applies."""
        demands, item = tuple(_demands(cases)), cases.item
        ticked = {demand.path for demand in demands}
        seen = [group.id for at, group in enumerate(item.condition_groups) if ("condition_groups", at) in ticked]
        paths: Iterator[tuple[Path, AcceptanceCondition]] = (
            (("conditions", at), one) for at, one in enumerate(item.conditions)
        )
        unseen = tuple(path for path, one in paths if path not in ticked and one.group not in seen)
        whole = cases.space.diagrams.all((cases.space.true(concerned), *(demand.holds for demand in demands)))
        return cls(cases, demands, unseen, whole)

    @property
    def questions(self) -> tuple[str, ...]:
        """Name all questions that decide it."""
        return self.cases.space.asked_by(self.whole)

    def under(self, answers: Answers) -> Entitlement:
        """Say how one stands to it under some answers, to all questions or to some."""
        given = self.cases.under(answers)
        unseen = tuple(path for path in self.unseen if given.verdict(path) is not Verdict.DOES_NOT_APPLY)
        decided = Verdict.DOES_NOT_APPLY if given.possible == FALSE else given.decided(self.whole)
        failed, left = self._parted(given) if given.possible != FALSE else ((), ())
        if decided is Verdict.APPLIES:
            return Entitlement(Standing.ENTITLED, (), (), unseen)
        if decided is Verdict.DOES_NOT_APPLY:
            excluding = failed or tuple(path for path, _ in left)  # each may hold, but not all together
            return Entitlement(Standing.NOT_ENTITLED, excluding, (), unseen)
        return Entitlement(Standing.OPEN, (), left, unseen, self._asked(given, self.whole))

    def _parted(self, given: Given) -> tuple[tuple[Path, ...], tuple[tuple[Path, tuple[str, ...]], ...]]:
        verdicts = [(demand, given.decided(demand.holds)) for demand in self.demands]
        failed = tuple(demand.path for demand, verdict in verdicts if verdict is Verdict.DOES_NOT_APPLY)
        left = (demand for demand, verdict in verdicts if verdict is Verdict.DEPENDS)
        return failed, tuple((demand.path, self._asked(given, demand.holds)) for demand in left)

    def _asked(self, given: Given, node: Node) -> tuple[str, ...]:
        space = self.cases.space
        return space.asked_by(space.diagrams.within(given.possible, given.left(node)))


def can_be_ticked(item: Item) -> bool:
    """Say whether any of an item's conditions can be ticked off."""
    return any(condition.met is not None for condition in item.conditions)


def _demands(cases: Cases) -> Iterator[Demand]:
    item, diagrams = cases.item, cases.space.diagrams
    groups = {group.id: at for at, group in enumerate(item.condition_groups)}
    for at, condition in enumerate(item.conditions):
        if condition.met is not None and condition.group not in groups:
            yield _demand(cases, ("conditions", at), cases.space.true(condition.met))
    for name, at in groups.items():
        options = list(_options(cases, name))
        if options and None not in options:
            need = item.condition_groups[at].need
            yield _demand(
                cases, ("condition_groups", at), at_least(need, [one for one in options if one is not None], diagrams)
            )


def _demand(cases: Cases, path: Path, met: Node) -> Demand:
    diagrams = cases.space.diagrams
    return Demand(path, diagrams.any((diagrams.no(cases.granules[path]), met)))


def _options(cases: Cases, group: str) -> Iterator[Node | None]:
    """Give where each option of a group holds; None for one that no answer ticks off."""
    options: dict[str, list[int]] = {}
    for at, condition in enumerate(cases.item.conditions):
        if condition.group == group:
            options.setdefault(condition.option or condition.id, []).append(at)
    for members in options.values():
        yield _option(cases, members)


def _option(cases: Cases, members: Iterable[int]) -> Node | None:
    """Give where something of an option applies, and all of it that does is met."""
    diagrams, applies, met = cases.space.diagrams, FALSE, TRUE
    for at in members:
        condition, own = cases.item.conditions[at], cases.granules["conditions", at]
        if condition.met is None:
            return None
        applies = diagrams.any((applies, own))
        met = diagrams.both(met, diagrams.any((diagrams.no(own), cases.space.true(condition.met))))
    return diagrams.both(applies, met)


def at_least(need: int, functions: Sequence[Node], diagrams: Diagrams) -> Node:
    """Give where so many of some functions are true."""
    reached = [TRUE, *([FALSE] * need)]
    for function in functions:
        more = [diagrams.both(before, function) for before in reached[:-1]]
        reached = [TRUE, *(diagrams.any(pair) for pair in zip(reached[1:], more, strict=True))]
    return reached[need]
