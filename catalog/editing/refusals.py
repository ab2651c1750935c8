"""Why something is not done in a catalogue: the words stand in words.yaml, as `name` and `name_hint`."""

from catalog.findings.errors import KeliError, NotFound
from catalog.findings.phrasebook import phrasebook
from catalog.findings.refusal import refusal
from catalog.findings.words import Words


def refused(name: str, /, **slots: str | Words) -> KeliError:
    """Give the error of a name, its slots filled."""
    return refusal(__package__, name, slots)


def not_found(name: str, /, **slots: str | Words) -> NotFound:
    """Give the error of something that was asked for by name and is not there."""
    return NotFound(said(name, **slots), said(f"{name}_hint", **slots))


def said(name: str, /, **slots: str | Words) -> Words:
    """Give a phrase, its slots filled."""
    return phrasebook(__package__)[name].format(slots)
