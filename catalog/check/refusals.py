"""What stops a check before it begins: the words stand in words.yaml, as `name` and `name_hint`."""

from catalog.findings.errors import KeliError
from catalog.findings.phrasebook import phrasebook
from catalog.findings.words import Words


def refused(name: str, /, **slots: str | Words) -> KeliError:
    """Give the error of a name, its slots filled."""
    words = phrasebook(__package__)
    return KeliError(words[name].format(slots), words[f"{name.removesuffix('_near')}_hint"].format(slots))
