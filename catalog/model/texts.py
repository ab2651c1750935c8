"""Texts that people write into a catalogue: a string in its language, or one a language."""

from collections.abc import Mapping
from typing import Final

from msgspec import Struct, field

_NONE: Final[Mapping[str, str]] = {}
"""The translations of all texts that have none."""


class Text(Struct, frozen=True):
    """A text of people. Keys of `translations` are BCP 47 tags."""

    plain: str = ""
    """In the catalogue's language; empty where every language is named."""
    translations: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, data: "str | Mapping[str, str]") -> "Text":
        """Read a text from data of the schema's shape."""
        return cls(data, _NONE) if isinstance(data, str) else cls(translations=dict(data))

    def in_language(self, language: str) -> str:
        """Give the text in a language, else in the catalogue's, else in the first one there is."""
        found = self.translations.get(language) or self.plain
        return found or next(filter(None, self.translations.values()), "")

    @property
    def wordings(self) -> tuple[str, ...]:
        """The text in every language there is."""
        return tuple(filter(None, (self.plain, *self.translations.values())))

    def __hash__(self) -> int:
        return hash(self.plain)  # mappings have none; what is equal has one hash all the same

    def __bool__(self) -> bool:
        return bool(self.plain or any(self.translations.values()))
