"""The members of a bundle with the items they stand for, and which waits for which."""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from itertools import combinations

from msgspec import Struct

from catalog.bundles.meeting import Meeting
from catalog.model.bundle import Bundle, Member
from catalog.model.item import Item
from catalog.model.working_time import USUAL, WorkingTime


class Joined(Struct, frozen=True):
    """A member and its item."""

    member: Member
    item: Item | None
    """None for what others do."""

    @property
    def id(self) -> str:
        """The member's id."""
        return self.member.id


class Joining(Struct, frozen=True, dict=True):  # the order is worked out once
    """A bundle with its members, without those whose item is not there."""

    bundle: Bundle
    members: tuple[Joined, ...]

    @classmethod
    def of(cls, bundle: Bundle, find: Callable[[Member], Item | None]) -> "Joining":
        """Find the item of each member; one that is missing is left out, and `keli check` tells of it.

        So it does of a second member of one id, which is left out, too.
        """
        first = {member.id: member for member in reversed(bundle.members)}
        members = (member for member in bundle.members if member is first[member.id])
        joined = (Joined(member, None if member.external else find(member)) for member in members)
        return cls(bundle, tuple(one for one in joined if one.item is not None or one.member.external))

    @property
    def own(self) -> tuple[tuple[Member, Item], ...]:
        """The members that are items of ours, in the order they stand."""
        return tuple((one.member, one.item) for one in self.members if one.item is not None)

    @property
    def missing(self) -> tuple[Member, ...]:
        """The members that are left out, since their item is not there."""
        there = {one.id for one in self.members}
        return tuple(member for member in self.bundle.members if member.id not in there)

    @property
    def working_time(self) -> WorkingTime:
        """How time limits are compared: one catalogue has one way, and its items say which."""
        return next((item.working_time for _, item in self.own), USUAL)

    @cached_property
    def apart(self) -> frozenset[frozenset[str]]:
        """Pairs of members that apply together in no case."""
        meeting, members = Meeting.of(self.bundle), [member for member, _ in self.own]
        never = (pair for pair in combinations(members, 2) if not meeting.may_meet(*pair))
        return frozenset(frozenset((one.id, other.id)) for one, other in never)

    @cached_property
    def outputs(self) -> tuple["Output", ...]:
        """What comes out of one member and is needed for another in some case, none that would close a circle."""
        return tuple(_outputs(self))

    @cached_property
    def after(self) -> Mapping[str, frozenset[str]]:
        """By member: those it waits for, directly, by its own `after` or for what comes out of them."""
        edges = _written(self.members)
        for output in self.outputs:
            edges[output.to] |= {output.from_}
        return {member: frozenset(ones) for member, ones in edges.items()}

    @property
    def in_order(self) -> tuple[Joined, ...]:
        """The members, each behind those it waits for."""
        return tuple(sorted(self.members, key=lambda one: len(reached(one.id, self.after))))

    def waits(self, one: str, other: str) -> bool:
        """Say whether a member comes after another, directly or not."""
        return other in reached(one, self.after)


class Output(Struct, frozen=True):
    """A result of one member that another one asks for as a material."""

    from_: str
    result: int
    """Its place among the results of the member's item."""
    to: str
    material: int
    """Its place among the materials of the other's item."""


def _outputs(joining: Joining) -> Iterable[Output]:
    edges = _written(joining.members)
    same = {frozenset(pair) for row in joining.bundle.same for one in row for pair in ((one, two) for two in row)}
    for to, item in joining.own:
        for index, material in enumerate(item.materials):
            for from_, other in joining.own:
                if from_.id == to.id or to.id in reached(from_.id, edges):
                    continue
                if frozenset((from_.id, to.id)) in joining.apart:
                    continue
                for place, result in enumerate(other.results):
                    alike = material.document and material.document == result.document and not material.party
                    pair = {f"{from_.id}/results/{result.id}", f"{to.id}/materials/{material.id}"}
                    if alike or frozenset(pair) in same:
                        edges[to.id] |= {from_.id}
                        yield Output(from_.id, place, to.id, index)


def _written(members: Iterable[Joined]) -> dict[str, set[str]]:
    """Give what each member is written to wait for; of a circle the step that closes it is left out."""
    edges: dict[str, set[str]] = {one.id: set() for one in members}
    for one in members:
        for other in one.member.after:
            if other in edges and one.id != other and one.id not in reached(other, edges):
                edges[one.id].add(other)
    return edges


def reached(start: str, edges: Mapping[str, Iterable[str]]) -> set[str]:
    """Give all that one waits for, directly or not."""
    found: set[str] = set()
    ahead = [*edges.get(start, ())]
    while ahead:
        one = ahead.pop()
        if one not in found:
            found.add(one)
            ahead += edges.get(one, ())
    return found
