"""What in a bundle seems to be the same though nothing says so: materials, fields, results that are asked for again.

Nothing is proposed that is the same already, nor what would merge two materials or fields of one member, nor outputs
between members that never apply together, or that would let members wait for each other in a circle. So any of the
proposals can be taken with any others.
"""

from collections.abc import Iterator, Sequence
from enum import StrEnum

from msgspec import Struct

from catalog.bundles.alike import Likeness, May, Named, alike
from catalog.bundles.joining import Joining, reached
from catalog.bundles.named import Aliases, fields_of, materials_of, results_of
from catalog.bundles.one_thing import OneThing
from catalog.bundles.said_same import Key, Sameness, is_own, party_of, slot
from catalog.findings.phrasebook import phrasebook
from catalog.findings.words import Words, plain
from catalog.jobs.progress import SILENT, Progress


class Matter(StrEnum):
    """What a proposal is about; the value names its phrase."""

    MATERIALS = "materials"
    OUTPUT = "output"
    """A result of one member that another one asks for."""
    FIELDS = "fields"


class Proposal(Struct, frozen=True):
    """Two things that seem to be the same."""

    matter: Matter
    likeness: Likeness

    @property
    def about(self) -> Words:
        """Say what it is about."""
        return phrasebook(__package__)[self.matter]

    @property
    def row(self) -> tuple[str, ...]:
        """What stands in `same` once it is accepted; nothing where it cannot be said so."""
        return () if self.matter is Matter.FIELDS else (self.likeness.one.place, self.likeness.other.place)

    @property
    def why(self) -> tuple[Words, ...]:
        """Say what speaks for it, and what against it."""
        slots = {"percent": plain(str(self.likeness.similarity))}
        return tuple(phrasebook(__package__)[one].format(slots) for one in self.likeness.evidence)

    @property
    def remedy(self) -> Words:
        """Say what to do where accepting it is not enough; nothing where it is."""
        if self.row:
            return plain("")
        found = next((one for one in (self.likeness.one, self.likeness.other) if one.registered), None)
        if found is None:
            return phrasebook(__package__)["register_element"]
        other = self.likeness.other if found is self.likeness.one else self.likeness.one
        return phrasebook(__package__)["give_element"].format({"element": found.key[1], "place": other.place})


def suggestions(thing: OneThing, aliases: Aliases, progress: Progress = SILENT) -> tuple[Proposal, ...]:
    """Give proposals for a bundle in an order of their own: materials, outputs, fields, each the likeliest first.

    `aliases` say what else documents of the register are called.
    """
    materials = [*materials_of(thing, aliases)]
    found = (
        (Matter.MATERIALS, same_things(materials, progress)),
        (Matter.OUTPUT, _outputs(thing.joining, [*results_of(thing, aliases)], materials)),
        (Matter.FIELDS, same_things([*fields_of(thing)], SILENT, _may_be_same_field)),
    )
    return tuple(Proposal(matter, likeness) for matter, likenesses in found for likeness in likenesses)


def may_be_same(one: Named, other: Named) -> bool:
    """Say whether two materials may be the same: of different members, of one party, handed in at one moment."""
    known = one.key == other.key or is_own(one.key) or is_own(other.key)
    return not known and one.member != other.member and slot(one.key) == slot(other.key)


def same_things(things: Sequence[Named], progress: Progress, may: May = may_be_same) -> Iterator[Likeness]:
    """Give pairs of different members that seem to be the same; of what hangs together no pair that adds nothing."""
    members: dict[Key, set[str]] = {}
    for thing in things:
        members.setdefault(thing.key, set()).add(thing.member)
    same = Sameness()
    for found in alike(things, may, progress):
        one, other = same.of(found.one.key), same.of(found.other.key)
        if members[one].isdisjoint(members[other]):
            same.join(one, other)
            members[same.of(one)] = members[one] | members[other]
            yield found


def _may_be_same_field(one: Named, other: Named) -> bool:
    """What the register of elements tells apart is no question."""
    return may_be_same(one, other) and not (one.registered and other.registered)


def _outputs(joining: Joining, results: Sequence[Named], materials: Sequence[Named]) -> Iterator[Likeness]:
    known = {*_connected(joining)}
    ahead = {member: {*others} for member, others in joining.after.items()}
    given: set[str] = set()
    wanted = [one for one in materials if not is_own(one.key) and not party_of(one.key)]
    places = {one.place for one in results}

    def may(one: Named, other: Named) -> bool:
        differ = (one.place in places) != (other.place in places) and one.member != other.member
        if not differ or frozenset((one.member, other.member)) in joining.apart:
            return False
        return frozenset((one.place, other.place)) not in known

    for found in alike([*results, *wanted], may, SILENT):
        result, material = (found.one, found.other) if found.one.place in places else (found.other, found.one)
        if material.place not in given and material.member not in reached(result.member, ahead):
            given.add(material.place)
            ahead[material.member].add(result.member)
            yield found


def _connected(joining: Joining) -> Iterator[frozenset[str]]:
    """Give the places of results and materials that are known to be the same."""
    items = {member.id: item for member, item in joining.own}
    for one in joining.outputs:
        result, material = items[one.from_].results[one.result], items[one.to].materials[one.material]
        yield frozenset((f"{one.from_}/results/{result.id}", f"{one.to}/materials/{material.id}"))
