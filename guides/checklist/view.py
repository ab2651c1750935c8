"""A list of one's own as plain values: sections of entries, each with what becomes of it and why."""

from collections.abc import Mapping

from msgspec import Struct

from catalog.model.conditions import Answers, Verdict
from guides.map.view import Card, Fact, Figure


class Listed(Struct, frozen=True):
    """One entry: a material, a step, a fee."""

    id: str
    """As in the item; a case of a limit has the limit's id before it: `promised_limit/first`."""
    label: str
    verdict: Verdict
    why: str
    depends_on: tuple[str, ...] = ()
    """Ids of the questions that are still open."""
    waived: Verdict | None = None
    """Of a material or form that can be waived: whether it is."""
    badges: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    points: tuple[str, ...] = ()
    group: str = ""
    """The id of the group of which some are enough; members stand one behind the other."""
    needed_by: tuple[str, ...] = ()
    """Of a material of a bundle: the ids of the members that need it."""


class Section(Struct, frozen=True):
    """The entries of one kind: those that apply or depend, and those that do not apply."""

    id: str
    title: str
    entries: tuple[Listed, ...]
    not_needed: tuple[Listed, ...] = ()
    notes: tuple[str, ...] = ()
    """What is to be said besides: that nothing is charged, that nobody has to come."""


class OpenQuestion(Struct, frozen=True):
    """A question on which something still depends."""

    id: str
    ask: str
    answers: Mapping[str, str]
    """By id, what each answer is called; none where a number is asked for."""


class Checklist(Struct, frozen=True):
    """A whole list."""

    id: str
    language: str
    title: str
    name: str
    """The official name; empty where it is the title."""
    subtitle: str
    """The authority."""
    answers: Answers
    answered: tuple[str, ...]
    """The answers in words."""
    situations: Mapping[str, str]
    """The named situations that it is, by id."""
    figures: tuple[Figure, ...]
    sections: tuple[Section, ...]
    groups: Mapping[str, str]
    """By id, how many of which group are needed."""
    open: tuple[OpenQuestion, ...]
    places: tuple[Card, ...]
    """Windows and terminals to go to."""
    addresses: tuple[Fact, ...]
    """Where to apply without going anywhere."""
    contacts: tuple[Fact, ...]
    """Whom to ask, whom to complain to, how to see how far a case is."""
    kind: str
    """What it is called: 我的清单."""
    description: str
    """The list in one sentence."""
    footer: str
    """Version, and from which day on it holds."""
    as_of: str
    """Of which day it is; empty where that is not known."""
    address: str
    """Where the guide stands on the web; empty where nowhere."""
