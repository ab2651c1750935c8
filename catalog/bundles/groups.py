"""Alternatives of members within a bundle: what is handed in anyway, or chosen once, is enough for all.

A group from which one option is needed is not asked where all of an option is handed in for other reasons or comes out
of another member, nor any group where another one that offers the same asks for as many.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from catalog.bundles.materials import Asked
from catalog.bundles.said_same import Key
from catalog.bundles.terms import Terms, all_of, any_of, both
from catalog.model.conditions import NEVER, Condition, Unless
from catalog.model.materials import Group


class Grouped(Struct, frozen=True):
    """A group of a member in the bundle's terms."""

    member: str
    group: Group
    options: Mapping[str, tuple[Asked, ...]]

    @property
    def offers(self) -> frozenset[tuple[tuple[Key, Condition], ...]]:
        """What there is to choose from, whoever asks."""
        return frozenset(tuple(sorted(((one.key, one.own) for one in ones), key=str)) for ones in self.options.values())


def grouped(terms: Iterable[Terms], asked: Sequence[Asked]) -> Iterator[Grouped]:
    """Give the groups of all members."""
    for one in terms:
        for group in one.item.material_groups:
            named = replace(one.throughout(group), id=one.id(group.id))
            options: dict[str, tuple[Asked, ...]] = {}
            for material in asked:
                if material.material.group == named.id:
                    options[material.material.option] = (*options.get(material.material.option, ()), material)
            yield Grouped(one.member.id, named, options)


def asked_once(groups: Iterable[Grouped], outright: Iterable[Asked]) -> Iterator[Group]:
    """Give the groups, each with when it is still to be chosen from."""
    handed_in: dict[Key, list[Condition]] = {}
    for material in outright:
        handed_in.setdefault(material.key, []).append(material.when)
    every = list(groups)
    for place, one in enumerate(every):
        covered = [_covered(option, handed_in) for option in one.options.values()] if one.group.need == 1 else []
        rank = (-one.group.need, place)
        ahead = [
            other.group.when
            for at, other in enumerate(every)
            if other.offers == one.offers and (-other.group.need, at) < rank
        ]
        enough = (where for where in (*covered, *ahead) if where != NEVER)
        yield replace(one.group, when=all_of((one.group.when, *map(Unless, enough))))


def _covered(option: Sequence[Asked], handed_in: Mapping[Key, Sequence[Condition]]) -> Condition:
    """Give where an option applies, and each of its materials that does is there anyway."""
    there = [any_of((*handed_in.get(one.key, ()), *one.brought, Unless(one.when))) for one in option]
    applies = any_of(tuple(one.when for one in option))
    certain = any(one.brought or one.key in handed_in for one in option)
    return both(applies, all_of(there)) if certain else NEVER
