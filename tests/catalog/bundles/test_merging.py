"""A bundle lacks nothing that a member needs, and asks for nothing twice: small bundles, every case of them."""

from collections import defaultdict
from collections.abc import Iterator

import pytest

from catalog.bundles.one_thing import OneThing
from catalog.model.conditions import Answers
from catalog.model.materials import Material, Necessity
from tests.catalog.bundles.drawn import applying, cases, drawn, true

KINDS = ("certified_copies", "originals", "copies")
SEEDS = range(200)

Sheets = tuple[int, ...]
"""Certified copies; those and originals; all: what suffices for more suffices for less."""


def sheets(material: Material, answers: Answers) -> Sheets:
    numbers = [_number(getattr(material, kind), answers) for kind in KINDS]
    return tuple(sum(numbers[: place + 1]) for place in range(len(numbers)))


def _number(count, answers: Answers) -> int:
    if isinstance(count, int):
        return count
    return next((case.number for case in count.cases if true(case.when, answers)), count.number)


def _is_waived(material: Material, answers: Answers) -> bool:
    return material.waiver is not None and true(material.waiver.when, answers)


def _brought(thing: OneThing, member: str, place: int, answers: Answers) -> bool:
    """Say whether a material comes out of another member in a case."""
    there = {one.id: (item, own) for one, item, own in applying(thing, answers)}
    return any(
        output.from_ in there and true(there[output.from_][0].results[output.result].when, there[output.from_][1])
        for output in thing.joining.outputs
        if (output.to, output.material) == (member, place)
    )


def needed(thing: OneThing, answers: Answers) -> dict[object, tuple[Sheets, bool, bool]]:
    """Give what the members that apply ask for in a case, of the same material the most: sheets, waived, optional."""
    asked = defaultdict(list)
    for member, item, own in applying(thing, answers):
        for place, material in enumerate(item.materials):
            if not material.group and true(material.when, own) and not _brought(thing, member.id, place, answers):
                asked[_key(thing, f"{member.id}/materials/{material.id}", material)].append((material, own))
    return {key: _most(ones) for key, ones in asked.items()}


def _key(thing: OneThing, place: str, material: Material) -> object:
    if material.own_set:
        return place
    return min(_same(thing, {place})), material.party


def _same(thing: OneThing, places: set[str]) -> set[str]:
    """Give all that is the same as some: of one document and party, or said to be; what is the same as those, too."""
    every = {
        f"{member.id}/materials/{one.id}": one
        for member, item in thing.joining.own
        for one in item.materials
        if not one.own_set
    }
    rows = [{*row} for row in thing.bundle.same]
    pairs = ((place, other) for place in places for other in every if every[other].party == every[place].party)
    alike = (
        other
        for place, other in pairs
        if every[other].document == every[place].document or any({place, other} <= row for row in rows)
    )
    found = places.union(alike)
    return found if found == places else _same(thing, found)


def _most(asked: list[tuple[Material, Answers]]) -> tuple[Sheets, bool, bool]:
    demanded = [one for one in asked if one[0].necessity is not Necessity.OPTIONAL]
    found = demanded or asked
    numbers = zip(*(sheets(*one) for one in found), strict=True)
    return tuple(map(max, numbers)), all(_is_waived(*one) for one in found), not demanded


def handed_in(thing: OneThing, answers: Answers) -> Iterator[tuple[object, tuple[Sheets, bool, bool]]]:
    """Give what the bundle asks for in a case."""
    for merged in thing.materials:
        material = merged.material
        if not material.group and true(material.when, answers):
            first = merged.of[0]
            own = next(item for member, item in thing.joining.own if member.id == first.member)
            name = first.material.id.removeprefix(f"{first.member}--")
            raw = next(one for one in own.materials if one.id == name)
            optional = material.necessity is Necessity.OPTIONAL
            key = _key(thing, f"{first.member}/materials/{name}", raw)
            yield key, (sheets(material, answers), _is_waived(material, answers), optional)


@pytest.mark.parametrize("block", range(8))
def test_what_the_members_need_is_handed_in_once_and_nothing_more(block: int) -> None:
    for seed in SEEDS[block::8]:
        thing = drawn(seed)
        for answers in cases(thing):
            found = list(handed_in(thing, answers))
            assert len(found) == len(dict(found)), f"twice, seed {seed}, {answers}"
            assert dict(found) == needed(thing, answers), f"seed {seed}, {answers}"
