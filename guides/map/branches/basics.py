"""基本信息: what the item is, whom it is for, how it is handled."""

from collections.abc import Iterator

from catalog.schema.kinds import Kind
from guides.map.channels import offered
from guides.map.view import Entry, Fact
from guides.subject import Subject


def basics(subject: Subject) -> tuple[str, list[Entry]]:
    """Give the title and entries of the branch."""
    facts = (Fact(key, value) for key, value in _facts(subject) if value)
    return subject.words.phrase("basics"), list(facts)


def _facts(subject: Subject) -> Iterator[tuple[str, str]]:
    item, words = subject.item, subject.words
    entry, authority = subject.catalogue_entry(), subject.authority(item.authority)
    yield words.label("summary"), words.text(item.summary)
    yield words.label("applies_to"), words.text(item.applies_to)
    yield words.label("audience"), words.words("audience", values=item.audience)
    yield words.phrase("item_type"), _item_type(entry.item_type if entry else "", subject)
    yield words.label("case_type"), words.word("case_type", value=item.case_type)
    yield words.label("authority"), words.text(authority.name) if authority else ""
    yield words.phrase("level"), _level(authority.level if authority else "", subject)
    yield words.label("joint"), words.listed(_joint(subject))
    yield words.label("channels"), words.listed(words.label("channels", channel) for channel in offered(subject))
    yield words.label("cross_region"), _cross_region(subject)
    yield words.label("review_type"), words.word("review_type", value=item.review_type)
    yield words.label("decision"), words.word("decision", value=item.decision)
    yield words.label("quantity_limit"), _quantity(subject)
    yield words.phrase("situations"), words.listed(words.text(situation.name) for situation in item.situations)
    yield words.phrase("code"), item.codes.task or item.codes.local


def _item_type(value: str, subject: Subject) -> str:
    return subject.words.word("item_type", value=value, kind=Kind.CATALOGUE)


def _level(value: str, subject: Subject) -> str:
    return subject.words.word("level", value=value, kind=Kind.AUTHORITIES)


def _joint(subject: Subject) -> Iterator[str]:
    for joint in subject.item.joint:
        body = subject.authority(joint.authority)
        name = subject.words.text(body.name if body else joint.name)
        yield subject.words.bracketed(name, subject.words.word("joint", "role", value=joint.role))


def _cross_region(subject: Subject) -> str:
    across = subject.item.cross_region
    if across is None:
        return ""
    level = subject.words.word("cross_region", "level", value=across.level)
    ways = subject.words.words("cross_region", "ways", values=across.ways)
    areas = subject.words.listed(subject.words.text(area) for area in across.areas)
    return subject.words.bracketed(level, subject.words.sentences([ways, areas]))


def _quantity(subject: Subject) -> str:
    quantity = subject.item.quantity_limit
    if quantity is None:
        return ""
    value = subject.words.phrase("none") if quantity.none else str(quantity.number or "")
    return subject.words.bracketed(value, subject.words.text(quantity.note))
