"""The few words a map says itself, from words.yaml beside this file."""

from catalog.findings.phrasebook import phrasebook
from catalog.findings.words import Language


def say(name: str, language: str) -> str:
    """Give the words of a name in the language of a view: Chinese for zh and its variants, else English."""
    spoken = Language.ZH if language.lower().startswith("zh") else Language.EN
    return phrasebook(__package__)[name].in_language(spoken)
