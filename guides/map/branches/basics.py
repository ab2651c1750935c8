"""基本信息: what the item is, whom it is for, how it is handled."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from catalog.schema.kinds import Kind
from guides.map.channels import offered
from guides.map.view import Entry, Fact
from guides.subject import Subject

Teller: TypeAlias = Callable[[Subject], tuple[str, str]]


def basics(subject: Subject) -> tuple[str, list[Entry]]:
    """Give the title and entries of the branch."""
    told = (Fact(*fact(subject)) for fact in BASICS.values())
    return subject.words.phrase("basics"), [fact for fact in told if fact.value]


def _text(element: str) -> Teller:
    return lambda subject: (subject.words.label(element), subject.words.text(getattr(subject.item, element)))


def _word(element: str) -> Teller:
    return lambda subject: (
        subject.words.label(element),
        subject.words.word(element, value=getattr(subject.item, element)),
    )


def _audience(subject: Subject) -> tuple[str, str]:
    return subject.words.label("audience"), subject.words.words("audience", values=subject.item.audience)


def _item_type(subject: Subject) -> tuple[str, str]:
    entry = subject.catalogue_entry()
    value = entry.item_type if entry else ""
    return subject.words.phrase("item_type"), subject.words.word("item_type", value=value, kind=Kind.CATALOGUE)


def _authority(subject: Subject) -> tuple[str, str]:
    authority = subject.authority(subject.item.authority)
    label = subject.words.label("lead", kind=Kind.BUNDLE) if subject.thing else subject.words.label("authority")
    return label, subject.words.text(authority.name) if authority else ""


def _level(subject: Subject) -> tuple[str, str]:
    authority = subject.authority(subject.item.authority)
    value = authority.level if authority else ""
    return subject.words.phrase("level"), subject.words.word("level", value=value, kind=Kind.AUTHORITIES)


def _joint(subject: Subject) -> tuple[str, str]:
    return subject.words.label("joint"), subject.words.listed(_bodies(subject))


def _channels(subject: Subject) -> tuple[str, str]:
    names = (subject.words.label("channels", channel) for channel in offered(subject))
    return subject.words.label("channels"), subject.words.listed(names)


def _situations(subject: Subject) -> tuple[str, str]:
    names = (subject.words.text(situation.name) for situation in subject.item.situations)
    return subject.words.phrase("situations"), subject.words.listed(names)


def _code(subject: Subject) -> tuple[str, str]:
    return subject.words.phrase("code"), subject.item.codes.task or subject.item.codes.local


def _bodies(subject: Subject) -> Iterator[str]:
    for joint in subject.item.joint:
        body = subject.authority(joint.authority)
        name = subject.words.text(body.name if body else joint.name)
        yield subject.words.bracketed(name, subject.words.word("joint", "role", value=joint.role))


def _cross_region(subject: Subject) -> tuple[str, str]:
    across, label = subject.item.cross_region, subject.words.label("cross_region")
    if across is None:
        return label, ""
    level = subject.words.word("cross_region", "level", value=across.level)
    ways = subject.words.words("cross_region", "ways", values=across.ways)
    areas = subject.words.listed(subject.words.text(area) for area in across.areas)
    return label, subject.words.bracketed(level, subject.words.sentences([ways, areas]))


def _quantity(subject: Subject) -> tuple[str, str]:
    quantity, label = subject.item.quantity_limit, subject.words.label("quantity_limit")
    if quantity is None:
        return label, ""
    value = subject.words.phrase("none") if quantity.none else str(quantity.number or "")
    return label, subject.words.bracketed(value, subject.words.text(quantity.note))


BASICS: Mapping[str, Teller] = {
    "summary": _text("summary"),
    "applies_to": _text("applies_to"),
    "audience": _audience,
    "item_type": _item_type,
    "case_type": _word("case_type"),
    "authority": _authority,
    "level": _level,
    "joint": _joint,
    "channels": _channels,
    "cross_region": _cross_region,
    "review_type": _word("review_type"),
    "decision": _word("decision"),
    "quantity_limit": _quantity,
    "situations": _situations,
    "codes": _code,
}
"""By element, or what the registers say beside it: its label and its value, empty where there is none."""
