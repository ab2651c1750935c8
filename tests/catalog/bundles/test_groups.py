"""Of alternatives nobody is asked for one where another way has brought it."""

from catalog.bundles.one_thing import OneThing
from catalog.model.conditions import Verdict
from catalog.situations.cases import Cases
from tests.catalog.bundles.small import bundle

GROUP = {"material_groups": [{"id": "proof", "name": "?"}]}
EITHER = [
    {"id": "deed", "name": "?", "document": "deed", "group": "proof"},
    {"id": "lease", "name": "?", "document": "lease", "group": "proof"},
]
IF_BOTH = {"when": {"both": True}}


def asked(thing: OneThing, both: bool) -> list[str]:
    given = Cases.of(thing.item).under({"both": both})
    groups = enumerate(thing.item.material_groups)
    return [group.id for place, group in groups if given.verdict(("material_groups", place)) is Verdict.APPLIES]


def test_an_option_that_is_handed_in_anyway_is_enough() -> None:
    plain = {"materials": [{"id": "deed", "name": "?", "document": "deed"}], "member": IF_BOTH}
    thing = bundle({"one": plain, "two": {**GROUP, "materials": EITHER}})
    assert asked(thing, both=True) == []
    assert asked(thing, both=False) == ["two--proof"]


def test_an_option_is_not_enough_as_long_as_a_part_of_it_is_missing() -> None:
    parts = [
        {**EITHER[0], "option": "owned"},
        {"id": "plan", "name": "?", "document": "plan", "group": "proof", "option": "owned"},
    ]
    plain = {"materials": [{"id": "deed", "name": "?", "document": "deed"}]}
    thing = bundle({"one": plain, "two": {**GROUP, "materials": [*parts, EITHER[1]]}})
    assert asked(thing, both=True) == ["two--proof"]


def test_what_comes_out_of_a_member_is_enough() -> None:
    gives = {"results": [{"id": "deed", "name": "?", "document": "deed", "type": "certificate"}], "member": IF_BOTH}
    thing = bundle({"one": gives, "two": {**GROUP, "materials": EITHER}})
    assert asked(thing, both=True) == []
    assert asked(thing, both=False) == ["two--proof"]


def test_what_two_members_offer_alike_is_chosen_once() -> None:
    member = {**GROUP, "materials": EITHER}
    thing = bundle({"one": {**member, "member": IF_BOTH}, "two": member})
    assert asked(thing, both=True) == ["one--proof"]
    assert asked(thing, both=False) == ["two--proof"]


def test_groups_of_conditions_stay_those_of_their_member() -> None:
    group = {"condition_groups": [{"id": "any", "name": "?", "need": 1}]}
    member = {**group, "conditions": [{"id": "c", "text": "?", "group": "any"}], "member": IF_BOTH}
    item = bundle({"one": member, "two": member}).item
    assert [one.id for one in item.condition_groups] == ["one--any", "two--any"]
    assert [one.group for one in item.conditions] == ["one--any", "two--any"]


def test_two_of_several_are_enough_for_one_of_the_same() -> None:
    two = {"material_groups": [{"id": "proof", "name": "?", "need": 2}], "materials": EITHER}
    thing = bundle({"one": {**GROUP, "materials": EITHER}, "two": {**two, "member": IF_BOTH}})
    assert asked(thing, both=True) == ["two--proof"]
    assert asked(thing, both=False) == ["one--proof"]
