"""Members that cannot be taken as they are written are left out, and the rest is put together."""

from catalog.bundles.one_thing import one_thing
from catalog.bundles.savings import Aspect, Compared
from catalog.model.bundle import Bundle
from catalog.model.item import Item
from catalog.model.reading import read_value


def test_of_two_members_of_one_id_the_first_is_taken() -> None:
    members = [{"id": "m", "item": "first"}, {"id": "m", "item": "second"}, {"id": "n", "item": "third"}]
    bundle = read_value(Bundle, {"id": "b", "name": "?", "members": members})
    thing = one_thing(bundle, lambda member: read_value(Item, {"id": member.item, "name": "?"}))
    assert [(member.id, item.id) for member, item in thing.joining.own] == [("m", "first"), ("n", "third")]


def test_what_others_do_is_a_step_of_its_own_though_it_is_called_like_one_for_all() -> None:
    steps = [{"id": "in", "phase": "accept", "name": "?"}, {"id": "out", "phase": "delivery", "name": "?"}]
    members = [{"id": "one", "item": "one"}, *({"id": name, "external": "?", "by": "?"} for name in ("accept", "bank"))]
    bundle = read_value(Bundle, {"id": "b", "name": "?", "members": members})
    thing = one_thing(bundle, lambda _: read_value(Item, {"id": "one", "name": "?", "steps": steps}))
    assert {step.id for step in thing.item.steps} == {"accept", "deliver", "accept--accept", "bank"}
    counted = {one.aspect: one.together for one in Compared.of(thing).savings()}
    assert counted[Aspect.STEPS].most == 2
