"""What is known of a catalogue from earlier runs, where something of it has changed since."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from catalog.rules.rule import CatalogueMistake


class Held(Struct, frozen=True):
    """What is kept and still holds."""

    files: frozenset[str] = frozenset()
    """Those of which still holds what was made of them."""
    whole: str = ""
    """What tells the check that it was kept with from others."""


class Before(Struct, frozen=True):
    """What is known of files from the last whole check of a catalogue with the same files, settings and registers."""

    mistakes: Sequence[tuple[str, CatalogueMistake]]
    """What rules over the whole catalogue found, by their codes."""
    gathered: Mapping[str, tuple[str, str]]
    """By file: its facts, and what of it is told elsewhere, as they are written."""
