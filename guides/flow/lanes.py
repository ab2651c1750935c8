"""Who has which lane of a flow chart, and when lanes tell nothing.

An item has a lane for each who acts, the applicant's first, then in the order in which they act; a bundle has one for
each member. A chart with one lane only has none; where there are too many, all but ours share the last.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from msgspec import Struct

from catalog.bundles.joining import Joined, Joining
from catalog.model.conditions import ALWAYS, AllOf, Condition, parts_of
from catalog.model.item import Item
from catalog.model.steps import Actor, Phase, Step
from guides.flow.view import Lane
from guides.map.branches.steps import actor
from guides.subject import Subject
from guides.wording.conditions import said

MANY: Final = 6
"""Of more lanes than these, other bodies share one: six stand side by side on A4."""

MOST: Final = 10
"""More lanes than these do not stand side by side on A3: the chart has none."""

_OURS: Final = frozenset({Actor.APPLICANT, Actor.AUTHORITY})
_OTHERS: Final = "others"
_WINDOW: Final = "window"


class Lanes(Struct, frozen=True):
    """The lanes of a chart."""

    lanes: tuple[Lane, ...] = ()
    steps: Mapping[str, str] | None = None
    """By step: the id of its lane."""
    applicant: str = ""
    """The id of the applicant's lane; empty where there is none."""
    numbers: Mapping[str, str] | None = None
    """By step: its number, where it is not its place in the list."""
    when: Mapping[str, Condition] | None = None
    """By step: when it applies, beyond what the head of its lane says."""

    def of(self, step: str) -> str:
        """Give the lane of a step; empty where there are no lanes."""
        return (self.steps or {}).get(step, "")


def lanes_of(subject: Subject) -> Lanes:
    """Give each step of an item or a bundle its lane."""
    return _of_bundle(subject, subject.thing.joining) if subject.thing else _of_item(subject)


def _of_item(subject: Subject) -> Lanes:
    applicant = _applicant(subject)
    first = [applicant] if applicant else []
    names = list(dict.fromkeys([*first, *(actor(step, subject) for step in subject.item.steps)]))
    lanes, shared = [Lane(name, name) for name in names], dict[str, str]()
    if len(lanes) > MANY:
        own = {actor(step, subject) for step in subject.item.steps if step.by in _OURS} | set(first)
        lanes = [*(lane for lane in lanes if lane.id in own), Lane(_OTHERS, subject.words.phrase("lane_others"))]
        shared = {name: _OTHERS for name in names if name not in own}
    if not 1 < len(lanes) <= MOST:
        return Lanes()
    by_step = {step.id: shared.get(actor(step, subject)) or actor(step, subject) for step in subject.item.steps}
    return Lanes(tuple(lanes), by_step, applicant)


def _applicant(subject: Subject) -> str:
    asked = subject.item.on_application or any(step.by is Actor.APPLICANT for step in subject.item.steps)
    return subject.words.word("steps", "by", value=Actor.APPLICANT) if asked else ""


def _of_bundle(subject: Subject, joining: Joining) -> Lanes:
    members = {one.id: (place, one) for place, one in enumerate(joining.members, 1)}
    owners = {step.id: _owner(step, members) for step in subject.item.steps}
    applicant, window = _applicant(subject), _window(subject, owners)
    own = [one for one in joining.members if one.item is not None and one.id in owners.values()]
    lanes = [Lane(applicant, applicant)] if applicant else []
    lanes += [Lane(_WINDOW, window)] if "" in owners.values() else []
    lanes += [_member_lane(members[one.id][0], one, one.item, subject) for one in own if one.item]
    if any(one.item is None for one in joining.members):
        lanes.append(Lane(_OTHERS, subject.words.phrase("lane_others")))
    if not 1 < len(lanes) <= MOST:
        return Lanes(numbers=_numbers(subject.item.steps, owners, members))
    inner = {one.id for one in own}
    by_step = {step: (owner if owner in inner else _OTHERS) if owner else _WINDOW for step, owner in owners.items()}
    heads = {one.id: one.member.when for one in own}
    when = {step.id: _beyond(heads.get(owners[step.id], ALWAYS), step.when) for step in subject.item.steps}
    when |= {step: ALWAYS for step, owner in owners.items() if not owner}  # one for all: whichever member applies
    return Lanes(tuple(lanes), by_step, applicant, _numbers(subject.item.steps, owners, members), when)


def _owner(step: Step, members: Iterable[str]) -> str:
    """Give the member a step belongs to; empty for one of all."""
    before = step.id.partition("--")[0]
    return before if before in members else ""


def _window(subject: Subject, owners: Mapping[str, str]) -> str:
    """Name the one window: who accepts for all."""
    shared = [step for step in subject.item.steps if not owners[step.id]]
    first = next((step for step in shared if step.phase is Phase.ACCEPT), shared[0] if shared else None)
    return actor(first, subject) if first else ""


def _member_lane(place: int, one: Joined, item: Item, subject: Subject) -> Lane:
    own, words = Subject(item, subject.registers, subject.words), subject.words
    when = words.named(words.phrase("applies_when"), said(one.member.when, subject))
    return Lane(one.id, own.title, str(place), tuple(line for line in (own.subtitle, when) if line))


def _beyond(head: Condition, when: Condition) -> Condition:
    """Give what a condition asks beyond that of its member."""
    known = parts_of(head, AllOf)
    rest = tuple(part for part in parts_of(when, AllOf) if part not in known)
    return rest[0] if len(rest) == 1 else AllOf(rest)


def _numbers(
    steps: Iterable[Step], owners: Mapping[str, str], members: Mapping[str, tuple[int, Joined]]
) -> Mapping[str, str]:
    """Number the steps of each member within it: 2.1, 2.2; what is one step for all has no number."""
    counts: dict[str, int] = {}
    numbers = {}
    for step in steps:
        owner = owners[step.id]
        if not owner:
            numbers[step.id] = ""
            continue
        counts[owner] = counts.get(owner, 0) + 1
        place, one = members[owner]
        numbers[step.id] = f"{place}.{counts[owner]}" if one.item is not None else f"{place}"
    return numbers
