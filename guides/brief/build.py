"""From an item to its notice: for whom, what to bring, how often to come, how long, what it costs, where, whom to ask.

It says what the branches of the map say, of each entry only the facts without which one would come in vain.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import Final, TypeAlias

from msgspec.structs import replace

from catalog.model.materials import Form, Material
from catalog.schema.kinds import Kind
from guides.document.joined import cooperating, members
from guides.document.view import Block, Document, Entries, Facts, Section
from guides.map.branches.basics import BASICS
from guides.map.branches.contacts import addresses, places, ways
from guides.map.build import as_of, footer
from guides.map.figures import figures
from guides.map.view import Card, Entry, Fact, Point
from guides.sections import said_of
from guides.subject import Subject
from guides.wording.conditions import said

Teller: TypeAlias = Callable[[Subject], Iterable[Block]]


def brief_of(subject: Subject) -> Document:
    """Make the notice of an item. Parts with nothing to say are left out."""
    words = subject.words
    made = (Section(name, words.phrase(f"brief_{name}"), tuple(tell(subject))) for name, tell in _PARTS)
    kind = words.phrase("brief")
    return Document(
        id=subject.item.id,
        language=words.language,
        kind=kind,
        title=subject.title,
        name=subject.other_name,
        subtitle=subject.subtitle,
        figures=figures(subject),
        sections=tuple(section for section in made if section.blocks),
        description=words.phrase("document_description", kind=kind, name=subject.name),
        footer=footer(subject),
        as_of=as_of(subject),
        address=subject.address,
    )


def _members(subject: Subject) -> Iterator[Block]:
    words = subject.words
    names = {words.label("authority"), words.label("members", "by", kind=Kind.BUNDLE), words.phrase("applies_when")}
    found = tuple(_card(card, names) for card in members(subject))
    yield from [Entries(found)] if found else []
    yield from _facts(cooperating(subject))


def _who(subject: Subject) -> Iterator[Block]:
    yield from _facts(Fact(*BASICS[element](subject)) for element in ("audience", "applies_to"))
    yield from _entries("conditions", (), subject)


def _bring(subject: Subject) -> Iterator[Block]:
    """Tell what to bring, a form with what is to be filled in; what is filled in and not brought comes behind."""
    words = subject.words
    labels = (words.label("materials", name) for name in ("group", "medium", "requirements", "needed_at"))
    names = {*(words.phrase(name) for name in ("when", "needed_by", "copies", "waiver")), *labels}
    forms = list(_filled_in(subject))
    _, notes, told = said_of("materials", subject)
    cards = [_card(note, names) for note in notes]
    for material, one in zip(subject.item.materials, told, strict=True):
        own = [pair for pair in forms if _is_of(material, pair[0], subject)]
        forms = [pair for pair in forms if pair not in own]
        card = _card(one, names)
        cards.append(replace(card, facts=(*card.facts, *(card.facts[-1] for _, card in own))))
    yield Entries((*cards, *(card for _, card in forms)))


def _filled_in(subject: Subject) -> Iterator[tuple[Form, Card]]:
    """Give the forms in which something is left to be filled in, and as their last fact what."""
    when, fields = subject.words.phrase("when"), subject.words.phrase("to_fill_in")
    _, _, told = said_of("forms", subject)
    for form, one in zip(subject.item.forms, told, strict=True):
        card = _card(one, {when, fields})
        if any(fact.key == fields for fact in card.facts):
            yield form, card


def _is_of(material: Material, form: Form, subject: Subject) -> bool:
    """Say whether a form is what is brought as a material, in the same cases, and waived with it only."""
    if material.form != form.id or (form.waiver and not material.waiver):
        return False
    return said(material.when, subject) == said(form.when, subject)


def _visits(subject: Subject) -> Iterator[Block]:
    labels = [subject.words.label("visits", name) for name in ("reason", "avoid_by")]
    yield from _entries("visits", (subject.words.phrase("applies_when"), *labels), subject)


def _limits(subject: Subject) -> Iterator[Block]:
    yield from _entries("limits", (), subject)


def _fees(subject: Subject) -> Iterator[Block]:
    names = ("applies_when", "amount", "standard")
    yield from _entries("fees", [subject.words.phrase(name) for name in names], subject)


def _where(subject: Subject) -> Iterator[Block]:
    windows = tuple(places(subject))
    yield from [Entries(windows)] if windows else []
    yield from _facts(addresses(subject))


def _ask(subject: Subject) -> Iterator[Block]:
    yield from _facts(ways(subject))


def _entries(section: str, kept: Iterable[str], subject: Subject) -> Iterator[Block]:
    """Tell what a branch says, of cards the facts of these names only."""
    _, notes, told = said_of(section, subject)
    names = set(kept)
    for are_facts, run in groupby((*notes, *told), key=lambda one: isinstance(one, Fact)):
        some = list(run)
        yield from _facts(one for one in some if isinstance(one, Fact))
        yield from [] if are_facts else [Entries(tuple(_card(one, names) for one in some))]


def _card(entry: Entry, names: set[str]) -> Card:
    match entry:
        case Card():
            return replace(entry, facts=tuple(fact for fact in entry.facts if fact.key in names))
        case Point(text):
            return Card(text)
        case Fact():
            return Card("", facts=(entry,))


def _facts(said: Iterable[Fact]) -> Iterator[Block]:
    found = tuple(fact for fact in said if fact.value)
    yield from [Facts(found)] if found else []


_PARTS: Final[tuple[tuple[str, Teller], ...]] = (
    ("members", _members),
    ("who", _who),
    ("bring", _bring),
    ("visits", _visits),
    ("limits", _limits),
    ("fees", _fees),
    ("where", _where),
    ("ask", _ask),
)
