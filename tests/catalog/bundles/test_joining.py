"""Members that cannot be taken as they are written are left out, and the rest is put together."""

from catalog.bundles.one_thing import one_thing
from catalog.model.bundle import Bundle
from catalog.model.item import Item
from catalog.model.reading import read_value


def test_of_two_members_of_one_id_the_first_is_taken() -> None:
    members = [{"id": "m", "item": "first"}, {"id": "m", "item": "second"}, {"id": "n", "item": "third"}]
    bundle = read_value(Bundle, {"id": "b", "name": "?", "members": members})
    thing = one_thing(bundle, lambda member: read_value(Item, {"id": member.item, "name": "?"}))
    assert [(member.id, item.id) for member, item in thing.joining.own] == [("m", "first"), ("n", "third")]
