"""Phrases of keli's own that a package says: its words.yaml, each phrase in both languages."""

from collections.abc import Mapping
from functools import cache

from catalog.findings.words import Words


@cache
def phrasebook(package: str) -> Mapping[str, Words]:
    """Read a package's words.yaml: `name: {zh: …, en: …}`, with `{slots}` for what varies."""
    from importlib.resources import files

    import yaml  # takes longer to start than most commands that say nothing

    # CBaseLoader: every key and value is text, also "yes" and "no".
    text = (files(package) / "words.yaml").read_text("utf-8")
    return {name: Words(**words) for name, words in yaml.load(text, yaml.CBaseLoader).items()}
