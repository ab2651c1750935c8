"""A material is said to be shared by those, and only those, that need it in one case: every case of small bundles."""

from itertools import combinations

import pytest

from catalog.bundles.materials import Merged
from catalog.bundles.one_thing import OneThing
from catalog.bundles.savings import Compared
from catalog.bundles.shared import sharing
from tests.catalog.bundles.drawn import cases, drawn, true
from tests.catalog.bundles.small import YES_NO, bundle

SEEDS = range(100)


def met(thing: OneThing, merged: Merged) -> set[frozenset[str]]:
    """Give the pairs of members that need a material in one case."""
    needing = ({one.member for one in merged.of if true(one.when, answers)} for answers in cases(thing))
    return {frozenset(pair) for members in needing for pair in combinations(sorted(members), 2)}


def linked(pairs: set[frozenset[str]]) -> set[frozenset[str]]:
    """Put pairs together that have a member in common."""
    for one, other in combinations(pairs, 2):
        if one & other:
            return linked(pairs - {one, other} | {one | other})
    return pairs


@pytest.mark.parametrize("block", range(4))
def test_who_shares_a_material_needs_it_together_with_another_in_some_case(block: int) -> None:
    for seed in SEEDS[block::4]:
        thing = drawn(seed)
        whole = Compared.of(thing).whole
        for merged in thing.materials:
            assert {frozenset(one) for one in sharing(whole, merged)} == linked(met(thing, merged)), f"seed {seed}"


def test_members_whose_cases_exclude_each_other_share_nothing() -> None:
    material = {"materials": [{"id": "d", "name": "?", "document": "d"}]}
    whens = {"one": {"both": True}, "two": {"both": False}}
    thing = bundle({name: {**material, "member": {"when": when}} for name, when in whens.items()}, questions=[YES_NO])
    (merged,) = thing.materials
    assert sharing(Compared.of(thing).whole, merged) == []
