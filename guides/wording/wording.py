"""Words of a guide in one language: phrases of ours, labels of the schema, texts of people."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from msgspec import Struct

from catalog.findings.phrasebook import phrasebook
from catalog.findings.words import Language, Words
from catalog.model.texts import Text
from catalog.schema.kinds import Kind
from catalog.schema.labels import name_of, word

_PHRASES = "guides"


class Wording(Struct, frozen=True):
    """Says things in one language."""

    language: Language

    def phrase(self, name: str, /, **args: str | int) -> str:
        """Give a phrase of guides/words.yaml, its slots filled."""
        said = phrasebook(_PHRASES)[name]
        return said.format({slot: str(value) for slot, value in args.items()}).in_language(self.language)

    def label(self, *path: str, kind: Kind = Kind.ITEM) -> str:
        """Give an element's label from the schema."""
        return self._say(name_of(kind, path))

    def word(self, *path: str, value: str, kind: Kind = Kind.ITEM) -> str:
        """Give the label of a word of an enumeration from the schema; empty for an empty value."""
        return self._say(word(kind, path, value)) if value else ""

    def words(self, *path: str, values: Iterable[str], kind: Kind = Kind.ITEM) -> str:
        """Give the labels of several words as a list."""
        return self.listed(self.word(*path, value=value, kind=kind) for value in values)

    def text(self, text: Text | None) -> str:
        """Give a text of people; empty where there is none."""
        return text.in_language(self.language) if text else ""

    def listed(self, parts: Iterable[str]) -> str:
        """Give what is not empty, one behind the other."""
        return self.phrase("list").join(part for part in parts if part)

    def sentences(self, parts: Iterable[str]) -> str:
        """Give what is not empty, parted more strongly."""
        return self.phrase("sentence").join(part for part in parts if part)

    def bracketed(self, text: str, inner: str) -> str:
        """Give a text with another in brackets behind it, where there is another."""
        if not (text and inner):
            return text or inner
        return self.phrase("bracket", text=text, inner=inner.rstrip("。."))

    def heading(self, text: str) -> str:
        """Begin with a capital, where the script has any: words of the schema stand within sentences, too."""
        return text[:1].upper() + text[1:]

    def named(self, label: str, value: str) -> str:
        """Give `label：value`; empty where there is no value."""
        return f"{label}{self.phrase('colon')}{value}" if value else ""

    def _say(self, words: Words) -> str:
        return words.in_language(self.language)


def number(value: Decimal | Fraction | float) -> str:
    """Give a number without needless zeros: 5, 0.5, 1200; a fraction with two decimals at most."""
    if isinstance(value, Fraction):
        value = round(float(value), 2)
    text = f"{value:f}" if isinstance(value, Decimal) else f"{value}"
    return text.rstrip("0").rstrip(".") if "." in text else text
