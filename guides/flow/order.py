"""What waits for what, without what follows from the rest; and where steps run side by side."""

from collections.abc import Mapping, Sequence

from catalog.model.conditions import ALWAYS
from catalog.model.steps import Step, all_before


def waits(steps: Sequence[Step], *, shortest: bool) -> dict[str, tuple[str, ...]]:
    """Give by step what it directly waits for; circles and repeated names are passed over.

    Args:
        steps: in the order they stand.
        shortest: leave out, too, the ways that pass over a step that may be left out.
    """
    known = {step.id: step for step in steps}
    written = {step.id: tuple(one for one in dict.fromkeys(step.after) if one in known) for step in steps}
    behind = {step.id: all_before(step.id, written) for step in steps}
    return {
        step.id: tuple(
            one
            for one in written[step.id]
            if not any(one in behind[other] and one != other for other in written[step.id])
            or (not shortest and _passes_over(one, step, known))
        )
        for step in steps
    }


def side_by_side(steps: Sequence[Step]) -> bool:
    """Tell whether any two steps run at the same time: neither waits for the other."""
    after = {step.id: step.after for step in steps}
    behind = {step.id: all_before(step.id, after) for step in steps}
    return any(
        one.id not in behind[other.id] and other.id not in behind[one.id]
        for place, one in enumerate(steps)
        for other in steps[place + 1 :]
    )


def between(before: str, step: Step, known: Mapping[str, Step]) -> list[Step]:
    """Give the steps that may be left out between a step and one it waits for."""
    middle = (known[one] for one in step.after if one in known)
    return [one for one in middle if before in one.after and (one.optional or one.when != ALWAYS)]


def _passes_over(before: str, step: Step, known: Mapping[str, Step]) -> bool:
    return bool(between(before, step, known))
