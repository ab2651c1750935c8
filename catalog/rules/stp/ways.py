"""The ways through an item's steps: what comes before what, and where something begins and ends.

A step that does not apply passes on what came before it, so a step begins the way in those cases in which nothing
before it applies, and ends it where nothing behind it does.
"""

from collections.abc import Mapping
from functools import lru_cache

from msgspec import Struct, field

from catalog.rules.once import Once
from catalog.rules.subject import ItemSubject
from catalog.situations.cycles import reached
from catalog.situations.diagrams import FALSE, TRUE, Node


class Ways(Struct, frozen=True, eq=False, dict=True):  # circles are looked for once
    """What stands before each step, by id."""

    subject: ItemSubject
    before: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @Once
    def in_circles(self) -> frozenset[str]:
        """The steps that wait for themselves."""
        return frozenset(step for step, before in self.before.items() if step in before)

    @Once
    def is_whole(self) -> bool:
        """Whether the ways are known: no step waits for itself or for what is not there, no id stands twice."""
        steps = self.subject.item.steps
        named = {before for step in steps for before in step.after}
        wrong = any(self.subject.is_wrong("steps", index, "after") for index in range(len(steps)))
        known = named <= self.before.keys() and len(self.before) == len(steps)
        return known and not wrong and not self.in_circles

    def behind(self, step: str) -> frozenset[str]:
        """Give the steps that come after one."""
        return frozenset([other for other, before in self.before.items() if step in before])

    def begins(self, step: str) -> Node:
        """Give where a step applies and nothing before it does.

        Raises:
            TooTangledError: too many questions hang together.
        """
        return self._alone(step, self.before[step])

    def ends(self, step: str) -> Node:
        """Give where a step applies and nothing behind it does.

        Raises:
            TooTangledError: too many questions hang together.
        """
        return self._alone(step, self.behind(step))

    @Once
    def applies(self) -> Mapping[str, Node]:
        """Where each step applies; of an id that stands twice the first.

        Raises:
            TooTangledError: too many questions hang together.
        """
        granules, steps = self.subject.cases.granules, self.subject.item.steps
        return {step.id: granules["steps", index] for index, step in reversed([*enumerate(steps)])}

    def _alone(self, step: str, others: frozenset[str]) -> Node:
        if TRUE in map(self.applies.__getitem__, others):
            return FALSE
        diagrams = self.subject.cases.space.diagrams
        return diagrams.all([self.applies[step], *(diagrams.no(self.applies[other]) for other in sorted(others))])


@lru_cache(maxsize=1)
def ways_of(subject: ItemSubject) -> Ways:
    """Follow the steps of an item."""
    after = {step.id: step.after for step in subject.item.steps}
    return Ways(subject, {step: frozenset(reached(step, after) & after.keys()) for step in after})
