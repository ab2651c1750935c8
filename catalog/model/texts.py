"""Texts that people write into a catalogue: a string in its language, or one a language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

_KEPT = 10_000
"""Texts remembered: items repeat each other."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text of people. Keys of `translations` are BCP 47 tags."""

    plain: str = ""
    """In the catalogue's language; empty where every language is named."""
    translations: Mapping[str, str] = field(default_factory=dict, hash=False)  # what is equal has one hash all the same

    @classmethod
    def of(cls, data: "str | Mapping[str, str]") -> "Text":
        """Read a text from data of the schema's shape."""
        return _plain(data) if isinstance(data, str) else cls(translations=dict(data))

    def in_language(self, language: str) -> str:
        """Give the text in a language, else in the catalogue's, else in the first one there is."""
        found = self.translations.get(language) or self.plain
        return found or next(filter(None, self.translations.values()), "")

    @property
    def wordings(self) -> tuple[str, ...]:
        """The text in every language there is."""
        return tuple(filter(None, (self.plain, *self.translations.values())))

    def __bool__(self) -> bool:
        return bool(self.plain or any(self.translations.values()))


@lru_cache(maxsize=_KEPT)
def _plain(text: str) -> Text:
    return Text(plain=text)
