"""From an item to its notice: for whom, what to bring, how often to come, how long, what it costs, where, whom to ask.

It says what the branches of the map say, of each entry only the facts without which one would come in vain.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Final, TypeAlias

from msgspec.structs import replace

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
    keys = [subject.words.phrase(name) for name in ("when", "needed_by", "copies", "waiver")]
    labels = [subject.words.label("materials", name) for name in ("group", "medium", "requirements", "needed_at")]
    yield from _entries("materials", (*keys, *labels), subject)
    yield from _entries("forms", (subject.words.phrase("when"), subject.words.phrase("to_fill_in")), subject)


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
    said = [*notes, *told]
    yield from _facts(one for one in said if isinstance(one, Fact))
    cards = tuple(_card(one, names) for one in said if not isinstance(one, Fact))
    yield from [Entries(cards)] if cards else []


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
