"""在哪办、问谁: windows, web addresses, mail, advice, complaints, progress."""

import re
from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from catalog.model.channels import AtPlace
from catalog.model.parts import Contact
from catalog.model.register_entries import Hours
from catalog.model.texts import Text
from catalog.schema.kinds import Kind
from guides.map.view import Card, Entry, Fact
from guides.subject import Subject
from guides.wording.conditions import said

_DAY: Final = re.compile(r"(0[1-9]|1[0-2])-([0-9]{2})")
WAYS = ("consult", "complaint", "progress", "feedback")
"""The elements that say how to reach someone."""
_BY_HOTLINE = frozenset({"consult", "complaint"})
"""What a hotline serves, too."""


def contacts(subject: Subject) -> tuple[str, list[Entry]]:
    """Give the title and entries of the branch."""
    return subject.words.phrase("contacts"), [*places(subject), *_facts(subject)]


def places(subject: Subject) -> Iterator[Card]:
    """Give a card for each window and terminal."""
    channels, words = subject.item.channels, subject.words
    for label, channel in (("window", channels.window), ("terminal", channels.terminal)):
        for index, at in enumerate(channel.places if channel else ()):
            card = _place(at, words.label("channels", label), subject)
            if card is not None:
                yield replace(card, granule=f"channels/{label}/places/{index}")


def _place(at: AtPlace, channel: str, subject: Subject) -> Card | None:
    words, place = subject.words, subject.place(at.place)
    if place is None:
        return None
    hall = words.listed([words.text(place.hall), words.text(at.window)])
    told = (
        (words.phrase("applies_when"), said(at.when, subject)),
        (words.label("address", kind=Kind.PLACES), words.bracketed(words.text(place.address), hall)),
        (words.phrase("hours"), words.sentences(_hours(hours, subject) for hours in place.hours)),
        (words.phrase("phone"), place.phone),
        (words.label("transport", kind=Kind.PLACES), words.text(place.transport)),
    )
    facts = tuple(Fact(key, value) for key, value in told if value)
    return Card(words.bracketed(words.text(place.name), channel), (), facts)


def _hours(hours: Hours, subject: Subject) -> str:
    text = subject.words.text(hours.text)
    if not hours.from_:
        return text
    start, end = (_day(day, subject) for day in (hours.from_, hours.to))
    return subject.words.phrase("season", text=text, start=start, end=end)


def _day(written: str, subject: Subject) -> str:
    """Say a day of any year, written as 05-01; what is no such day as it is written."""
    found = _DAY.fullmatch(written)
    if found is None:
        return written
    return subject.words.phrase("day_of_month", month=subject.words.phrase(f"month_{found[1]}"), day=int(found[2]))


def _facts(subject: Subject) -> Iterator[Fact]:
    yield from addresses(subject)
    yield from ways(subject)


def ways(subject: Subject) -> Iterator[Fact]:
    """Give whom to ask, whom to complain to, and how to see how far a case is."""
    for element in WAYS:
        yield from (contact(element, way, subject) for way in reached(element, subject))


def reached(element: str, subject: Subject) -> tuple[Contact, ...]:
    """Give the ways of an element of contacts: the item's, else for advice and complaints the catalogue's hotline."""
    own: tuple[Contact, ...] = getattr(subject.item, element)
    if own or element not in _BY_HOTLINE or not subject.hotline:
        return own
    return (Contact("phone", Text(plain=subject.hotline)),)


def addresses(subject: Subject) -> Iterator[Fact]:
    """Give where to apply without going somewhere: on the web and by mail."""
    item, words = subject.item, subject.words
    urls = item.channels.online.urls if item.channels.online else {}
    for name in ("pc", "mobile"):
        if name in urls:
            yield Fact(words.phrase(f"online_{name}"), urls[name], urls[name], "channels/online")
    if item.channels.mail:
        place = subject.place(item.channels.mail.to)
        address = words.text(place.address) if place else item.channels.mail.to
        yield Fact(words.phrase("mail_to"), address, granule="channels/mail")


def contact(element: str, way: Contact, subject: Subject) -> Fact:
    """Give one way to reach someone, of an element of contacts."""
    value = subject.words.text(way.value)
    links = {"url": value, "phone": f"tel:{value}", "email": f"mailto:{value}"}
    return Fact(
        subject.words.label(element),
        subject.words.bracketed(value, subject.words.text(way.label)),
        links.get(way.kind, ""),
    )
