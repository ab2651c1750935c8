"""The few words a guide says itself, from words.yaml beside this file."""

from catalog.findings.phrasebook import phrasebook
from catalog.findings.words import Language


def say(name: str, language: str) -> str:
    """Give the words of a name in the language of a view."""
    return phrasebook(__package__)[name].in_language(spoken(language))


def spoken(language: str) -> Language:
    """Give which of keli's languages a view is told in: Chinese for zh and its variants, else English."""
    return Language.ZH if language.lower().startswith("zh") else Language.EN


def tag(language: str) -> str:
    """Give the language of a view as pages and pictures name it (BCP 47): what is said in zh is written in China's."""
    return {"zh": "zh-CN"}.get(language, language)
