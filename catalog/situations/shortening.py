"""The graph of steps without those that do not apply: who waited for one of them waits for what came before it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from catalog.model.steps import Outcome, Step


def shortened(left: Sequence[Step], every: Sequence[Step]) -> tuple[Step, ...]:
    """Join up the steps that are left.

    A way back to a step that is gone leads to the last of the steps before it; where there is none, it is an end.
    """
    graph = _Graph({step.id: step for step in every}, tuple(step.id for step in left))
    return tuple(graph.joined(step) for step in left)


class _Graph(Struct, frozen=True):
    steps: Mapping[str, Step]
    left: tuple[str, ...]

    def joined(self, step: Step) -> Step:
        """Give a step with what it waits for now, and where its outcomes lead."""
        after = tuple(one for one in self._standing_in(step.after) if one != step.id)
        return replace(step, after=after, outcomes=tuple(map(self._way, step.outcomes)))

    def _standing_in(self, wanted: Iterable[str]) -> Iterator[str]:
        """Give the steps that stand in for some, each once: themselves, or those before them."""
        seen: set[str] = set()
        ahead = [*wanted][::-1]
        while ahead:
            one = ahead.pop()
            if one in seen:
                continue
            seen.add(one)
            if one in self.left or one not in self.steps:
                yield one
            else:
                ahead += self.steps[one].after[::-1]

    def _way(self, way: Outcome) -> Outcome:
        if not way.back_to:
            return way
        before = [*self._standing_in((way.back_to,))]
        if not before:
            return replace(way, back_to="", end=True)
        return replace(way, back_to=max(before, key=self._place))

    def _place(self, step: str) -> int:
        return self.left.index(step) if step in self.left else -1
