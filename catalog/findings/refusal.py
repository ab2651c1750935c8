"""Errors whose words stand in a package's words.yaml: what is wrong under a name, what to do under `name_hint`."""

from collections.abc import Mapping

from catalog.findings.errors import KeliError
from catalog.findings.phrasebook import phrasebook
from catalog.findings.words import Words


def refusal(package: str, name: str, slots: Mapping[str, Words | str], hint: str = "") -> KeliError:
    """Give the error of a name, its slots filled; `hint` is the name of another error with the same advice."""
    words = phrasebook(package)
    return KeliError(words[name].format(slots), words[f"{hint or name}_hint"].format(slots))
