"""What is saved is what counting both ways in every case says, and never less than nothing."""

import pytest

from catalog.bundles.savings import Aspect, Compared, Saving
from catalog.model.conditions import Answers
from catalog.model.item import Item
from catalog.model.materials import Necessity
from tests.catalog.bundles.counted import both_ways
from tests.catalog.bundles.drawn import applying, cases, drawn, true

SEEDS = range(200)
NEVER_LOST = frozenset(Aspect) - {Aspect.DAYS}
"""Members of drawn bundles may promise less than their steps take."""


def materials(item: Item, own: Answers) -> int:
    """Count the materials of an item to hand in: of a group the fewest that are enough."""
    there = [one for one in item.materials if true(one.when, own) and one.necessity is not Necessity.OPTIONAL]
    due = [one for one in there if not (one.waiver and true(one.waiver.when, own))]
    groups = {group.id: group for group in item.material_groups}
    alone = sum(1 for one in due if one.group not in groups)
    return alone + sum(
        _of_group(group.need, _options(item, group.id, own), due) for group in groups.values() if true(group.when, own)
    )


def _options(item: Item, group: str, own: Answers) -> dict[str, list[str]]:
    options: dict[str, list[str]] = {}
    for one in item.materials:
        if one.group == group and true(one.when, own):
            options.setdefault(one.option or one.id, []).append(one.id)
    return options


def _of_group(need: int, options: dict[str, list[str]], due) -> int:
    asked = {one.id for one in due}
    return sum(sorted(sum(1 for one in ids if one in asked) for ids in options.values())[:need])


def visits(item: Item, own: Answers) -> int:
    return sum(1 for one in item.visits if true(one.when, own))


def of(savings: tuple[Saving, ...], aspect: Aspect) -> Saving:
    return next(one for one in savings if one.aspect is aspect)


@pytest.mark.parametrize("block", range(8))
def test_savings_are_the_differences_of_every_case(block: int) -> None:
    for seed in SEEDS[block::8]:
        thing = drawn(seed)
        savings = Compared.of(thing).savings()
        for aspect, count in ((Aspect.MATERIALS, materials), (Aspect.VISITS, visits)):
            apart, together = [], []
            for answers in cases(thing):
                apart.append(sum(count(item, own) for _, item, own in applying(thing, answers)))
                together.append(count(thing.item, answers))
            saved = [one - other for one, other in zip(apart, together, strict=True)]
            found = of(savings, aspect)
            for numbers, extremes in ((apart, found.apart), (together, found.together), (saved, found.saved)):
                assert (extremes.least, extremes.most) == (min(numbers), max(numbers)), f"seed {seed}, {aspect}"


@pytest.mark.parametrize("block", range(8))
def test_every_other_aspect_is_what_going_through_the_members_says(block: int) -> None:
    for seed in SEEDS[block::8]:
        thing = drawn(seed)
        counted = [both_ways(thing, answers) for answers in cases(thing)]
        for found in Compared.of(thing).savings():
            if found.aspect in (Aspect.MATERIALS, Aspect.VISITS):
                continue
            pairs = [(apart[found.aspect], whole[found.aspect]) for apart, whole in counted]
            saved = [one - other for one, other in pairs]
            for numbers, extremes in zip(
                (*zip(*pairs, strict=True), saved), (found.apart, found.together, found.saved), strict=True
            ):
                assert (extremes.least, extremes.most) == (min(numbers), max(numbers)), f"seed {seed}, {found.aspect}"


@pytest.mark.parametrize("block", range(8))
def test_putting_together_never_asks_for_more(block: int) -> None:
    for seed in SEEDS[block::8]:
        savings = Compared.of(drawn(seed)).savings()
        assert {
            one.aspect: one.saved.least for one in savings if one.aspect in NEVER_LOST and one.saved.least < 0
        } == {}
