"""Whether an item is to be had: not where it is withdrawn or suspended, nor outside the days on which it is valid."""

import datetime as dt

from catalog.findings.errors import KeliError
from catalog.findings.phrasebook import phrasebook
from catalog.findings.words import Language, Words
from guides.subject import Subject

_GONE = frozenset({"withdrawn", "suspended"})


def why_not(subject: Subject, day: dt.date | None) -> Words | None:
    """Say that an item is not to be had, on a day where one is given; None where it is."""
    item = subject.item
    begins, ends = item.valid.from_, item.valid.to
    if item.state in _GONE:
        return _words(item.state, subject)
    if day and begins and day < begins:
        return _words("not_yet", subject, day=begins.isoformat())
    if day and ends and day > ends:
        return _words("no_more", subject, day=ends.isoformat())
    return None


def hold_to(subject: Subject, day: dt.date) -> None:
    """Refuse an item that is not to be had on a day.

    Raises:
        KeliError: it is not.
    """
    said = why_not(subject, day)
    if said:
        raise KeliError(said, phrasebook(__package__)["on_hint"])


def _words(name: str, subject: Subject, **slots: str) -> Words:
    return phrasebook(__package__)[name].format({"name": subject.name, **slots})


def say(name: str, language: Language, /, **slots: str) -> str:
    """Give what published folders say themselves."""
    return phrasebook(__package__)[name].format(slots).in_language(language)
