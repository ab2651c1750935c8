"""Bundles written out in a test: members with a few entries each."""

from msgspec.structs import replace

from catalog.bundles.one_thing import OneThing, one_thing
from catalog.model.bundle import Bundle
from catalog.model.item import Item
from catalog.model.reading import read_value
from catalog.model.working_time import USUAL, WorkingTime

YES_NO = {"id": "both", "kind": "yes_no", "ask": "?"}


def bundle(members: dict[str, dict], time: WorkingTime = USUAL, **elements) -> OneThing:
    """Put a bundle together of members, each given by its item's elements and, under `member`, its own."""
    items = {name: replace(_item(name, data), working_time=time) for name, data in members.items()}
    entries = [{"id": name, "item": name, **data.get("member", {})} for name, data in members.items()]
    data = {"id": "small", "name": "?", "questions": [YES_NO], "members": entries, **elements}
    return one_thing(read_value(Bundle, data), lambda member: items.get(member.id))


def _item(name: str, data: dict) -> Item:
    return read_value(
        Item, {"id": name, "name": name, **{key: value for key, value in data.items() if key != "member"}}
    )
