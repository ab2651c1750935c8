"""The few words a map says itself, from words.yaml beside this file."""

from functools import cache
from importlib.resources import files

import yaml

from catalog.findings.words import Language, Words


@cache
def say(name: str, language: str) -> str:
    """Give the words of a name in the language of a view: Chinese for zh and its variants, else English."""
    spoken = Language.ZH if language.lower().startswith("zh") else Language.EN
    return _words()[name].in_language(spoken)


@cache
def _words() -> dict[str, Words]:
    source = (files(__package__) / "words.yaml").read_text("utf-8")
    return {name: Words(**entry) for name, entry in yaml.load(source, yaml.CSafeLoader).items()}
