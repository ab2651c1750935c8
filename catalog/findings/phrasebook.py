"""Phrases of keli's own that a package says: its words.yaml, each phrase in both languages."""

from collections.abc import Mapping
from functools import cache

from catalog.findings.own_data import own_data
from catalog.findings.words import Words


@cache
def phrasebook(package: str) -> Mapping[str, Words]:
    """Read a package's words.yaml: `name: {zh: …, en: …}`, with `{slots}` for what varies."""
    # as text: "yes" and "no" are words, too
    return {name: Words(**words) for name, words in own_data(package, "words.yaml", as_text=True).items()}
