"""What stops a check before it begins: the words stand in words.yaml, as `name` and `name_hint`."""

from catalog.findings.errors import KeliError
from catalog.findings.refusal import refusal
from catalog.findings.words import Words


def refused(name: str, /, **slots: str | Words) -> KeliError:
    """Give the error of a name, its slots filled."""
    return refusal(__package__, name, slots, hint=name.removesuffix("_near"))
