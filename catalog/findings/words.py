"""Words of keli's own, always in both languages.

Texts that people write into a catalogue are another matter: see catalog.model.texts.
"""

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct


class Language(StrEnum):
    """The languages keli speaks; the values are BCP 47 tags."""

    ZH = "zh"
    EN = "en"


class Words(Struct, frozen=True):
    """One thing said in Chinese and in English."""

    zh: str
    en: str

    def in_language(self, language: Language) -> str:
        """Give the words in one language."""
        return self.zh if language is Language.ZH else self.en

    def filled(self, args: Mapping[str, "str | Words"], language: Language) -> str:
        """Fill the `{name}` slots in one language.

        Raises:
            KeyError: a slot has no argument.
        """
        said = {n: value if isinstance(value, str) else value.in_language(language) for n, value in args.items()}
        return self.in_language(language).format_map(said)

    def format(self, args: Mapping[str, "str | Words"]) -> "Words":
        """Fill the `{name}` slots, each language with the argument's words in that language.

        Raises:
            KeyError: a slot has no argument.
        """
        return Words(self.filled(args, Language.ZH), self.filled(args, Language.EN))


def plain(text: str) -> Words:
    """Give words that are the same in both languages: a code, a number, a name."""
    return Words(text, text)
