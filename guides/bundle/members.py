"""Who takes part in a bundle, and who of them needs which material; under answers without those that do not apply."""

from collections.abc import Iterator

from catalog.bundles.joining import Joined
from catalog.bundles.one_thing import OneThing
from guides.bundle.view import MemberView
from guides.subject import Subject
from guides.wording.conditions import said


def members_of(thing: OneThing, subject: Subject) -> Iterator[MemberView]:
    """Tell of each member that may apply: what it is called, who does it, when, and which it waits for."""
    whole, taking = subject.whole or subject, subject.taking_part
    places = {one.id: place for place, one in enumerate(thing.joining.members)}
    for one in thing.joining.members:
        if one.id in taking:
            after = sorted(thing.joining.after[one.id] & taking.keys(), key=places.__getitem__)
            when = said(taking[one.id], whole)
            yield MemberView(*_named(one, subject), when, tuple(after))


def needed_by(material: str, subject: Subject) -> tuple[str, ...]:
    """Name the members of a bundle that need a material; none where the item is no bundle."""
    return tuple(title for _, title, *_ in (_named(one, subject) for one in _needing(material, subject)))


def members_needing(material: str, subject: Subject) -> tuple[str, ...]:
    """Give the ids of the members of a bundle that need a material; none where the item is no bundle."""
    return tuple(one.id for one in _needing(material, subject))


def _needing(material: str, subject: Subject) -> Iterator[Joined]:
    if subject.thing is not None:
        made_of = next((one.of for one in subject.thing.materials if one.material.id == material), ())
        asking = {one.member for one in made_of} & subject.taking_part.keys()
        yield from (one for one in subject.thing.joining.members if one.id in asking)


def _named(one: Joined, subject: Subject) -> tuple[str, str, str, str]:
    """Give a member's id, what it is called, who does it, and the id of its item."""
    words, member = subject.words, one.member
    if one.item is None:
        return one.id, words.text(member.external), words.text(member.by), ""
    own = Subject(one.item, subject.registers, words)
    return one.id, own.title, own.subtitle, one.item.id
