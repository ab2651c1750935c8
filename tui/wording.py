"""What the app says itself, in the language it runs in: phrases of tui/words.yaml."""

from msgspec import Struct

from catalog.findings.phrasebook import phrasebook
from catalog.findings.words import Language, Words


def phrase(name: str, /, **args: Words | str | int) -> Words:
    """Give a phrase in both languages, its slots filled."""
    filled = {slot: str(value) if isinstance(value, int) else value for slot, value in args.items()}
    return phrasebook(__package__)[name].format(filled)


class Wording(Struct, frozen=True):
    """Says things in one language."""

    language: Language

    def phrase(self, name: str, /, **args: Words | str | int) -> str:
        """Give a phrase, its slots filled."""
        return self.say(phrase(name, **args))

    def say(self, words: Words) -> str:
        """Give words in the language of the app."""
        return words.in_language(self.language)
