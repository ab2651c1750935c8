"""Several things in one sentence."""

from collections.abc import Iterable

from catalog.findings.phrasebook import phrasebook
from catalog.findings.words import Words


def listing(parts: Iterable[Words]) -> Words:
    """Join words as each language lists things."""
    said, between = [*parts], phrasebook(__package__)["listing"]
    return Words(between.zh.join(part.zh for part in said), between.en.join(part.en for part in said))
