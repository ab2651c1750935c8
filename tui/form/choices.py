"""What may be chosen for a row: words of the schema, yes and no, entries of registers and of the same file."""

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct

from catalog.findings.finding import Path
from catalog.findings.messages import codes, explanation
from catalog.findings.words import Language, plain
from catalog.library.entry import Entry as Known
from catalog.library.index import Index, names_only
from catalog.library.library import Library
from catalog.library.readings import readings, recalls
from catalog.schema.fields import Field, FieldKind, Reference, entry_fields
from catalog.schema.kinds import Kind
from catalog.schema.labels import words_of
from tui.form.names import FILES, name_of_entry, name_of_file, name_referred, text_of
from tui.form.rows import Entry, Row
from tui.form.told_apart import told_apart
from tui.session.opened import Opened
from tui.wording import Wording


class Option(Struct, frozen=True):
    """One thing that may be chosen."""

    value: Any
    label: str
    note: str = ""
    """What else it is found by: its id."""

    def begins_with(self, letter: str) -> bool:
        """Tell whether its label begins with a letter, or with a character that is read so."""
        first = self.label[:1].casefold()
        return letter.casefold() in {first, *(reading[:1] for reading in readings(first))}

    def fits(self, wanted: str) -> bool:
        """Tell whether all words of a text stand in it, or are initials of what does."""
        said, words = f"{self.label} {self.note}".casefold(), wanted.casefold().split()
        return all(recalls(word, said, self.label) for word in words)


class Choices(Struct, frozen=True):
    """Finds the choices of rows in one catalogue, in one language."""

    library: Library
    language: Language
    index: Index | None = None
    """How items, bases and bundles are called; None until everything has been read."""

    def of(self, row: Row, opened: Opened) -> tuple[Option, ...]:
        """Give what may be chosen for a row."""
        field = row.field
        if row.entry is Entry.STRANGER:
            return tuple(self._elements(row, opened))
        if row.entry is Entry.KEYS:
            return tuple(self._rules(opened.value(row.path[:-1]) or {}))
        if field.kind is FieldKind.BOOLEAN:
            return tuple(Option(value, self._phrase("yes" if value else "no")) for value in (True, False))
        if field.kind is FieldKind.CONSTANT:
            return (Option(value=True, label=self._phrase("yes")),)
        if field.reference:
            return tuple(self._referred(field.reference, opened))
        return tuple(Option(choice.word, choice.label.in_language(self.language)) for choice in field.choices)

    def shown(self, field: Field, value: Any, opened: Opened) -> str:
        """Say one value of a row."""
        if isinstance(value, bool):
            return self._phrase("yes" if value else "no")
        for choice in field.choices:
            if choice.word == value:
                return choice.label.in_language(self.language)
        if field.reference and isinstance(value, str):
            return self._name(field.reference, value, opened)
        if field.name in _OF_LANGUAGES and value in tuple(Language):
            return self._phrase(f"language_{value}") + Wording(self.language).phrase("bracketed", text=value)
        return text_of(value, self.language)

    def names(self, path: Path, opened: Opened) -> list[str]:
        """Say how the entries of the list at a path are called; those of one name with what tells them apart."""
        entries = opened.value(path)
        listed = entries if isinstance(entries, list) else []
        named = [(name_of_entry(entry, self.library, self.language), entry) for entry in listed]

        def say(field: Field, value: Any) -> str:
            """Say a value; entries of the same file by their own names, or this would go round in circles."""
            reference = field.reference
            if not reference or reference.where != "local" or value in reference.words:
                return self.shown(field, value, opened)
            others = opened.value((reference.name,))
            known = (one for one in others if isinstance(one, Mapping)) if isinstance(others, list) else ()
            found = (name_of_entry(one, self.library, self.language) for one in known if one.get("id") == value)
            return next(found, str(value or ""))

        return told_apart(named, entry_fields(opened.kind, path), say, Wording(self.language))

    def _elements(self, row: Row, opened: Opened) -> Iterator[Option]:
        """Give the elements that stand not yet in the record of a row."""
        around = row.path[:-1]
        there = opened.value(around) or {}
        for element in entry_fields(opened.kind, around):
            if element.name not in there:
                yield Option(element.name, element.label.in_language(self.language), element.name)

    def _rules(self, there: Mapping[str, Any]) -> Iterator[Option]:
        """Give the rules that the settings say nothing of yet: the one map whose keys are chosen."""
        for code in codes():
            if code not in there:
                yield Option(code, f"{code} {explanation(code).title.in_language(self.language)}", code)

    def _referred(self, reference: Reference, opened: Opened) -> Iterator[Option]:
        for word in reference.words:
            yield Option(word, self._word(word), word)
        if reference.where == "register":
            entries = self.library.registers.entries.get(Kind(reference.name), {})
            for entry_id, entry in entries.items():
                yield Option(entry_id, name_of_entry(entry, self.library, self.language), entry_id)
        elif reference.where == "local":
            for entry_id, name in self._local(reference.name, opened).items():
                yield Option(entry_id, name, entry_id)
        else:
            index = self.index or names_only(self.library.files)
            kind = FILES[reference.where]
            yield from (Option(one.id, self._called(one), one.id) for one in index.entries if one.kind is kind)

    def _called(self, one: Known) -> str:
        """Give what an item, base or bundle is called, as it is typed where that is not saved."""
        unsaved = one.file in self.library.texts
        return (unsaved and name_of_file(one.file, self.library, self.language)) or one.name

    def _name(self, reference: Reference, value: str, opened: Opened) -> str:
        if value in reference.words:
            return self._word(value)
        if reference.where == "local":
            return self._local(reference.name, opened).get(value, value)
        return name_referred(reference, value, self.library, self.language)

    def _local(self, name: str, opened: Opened) -> dict[str, str]:
        """Give the names of the entries of a list of the same file, by their ids."""
        entries = opened.value((name,))
        listed = entries if isinstance(entries, list) else []
        named = zip(listed, self.names((name,), opened), strict=True)
        return {str(entry["id"]): called for entry, called in named if isinstance(entry, Mapping) and "id" in entry}

    def _word(self, word: str) -> str:
        """Say a word that may stand instead of an id: a phase of the steps, or a party of its own."""
        phases = words_of(Kind.ITEM, ("steps", "*", "phase"))
        said = phases.get(word) or (Wording(self.language).phrase(f"word_{word}") if word in _PARTIES else word)
        return (plain(said) if isinstance(said, str) else said).in_language(self.language)

    def _phrase(self, name: str) -> str:
        return Wording(self.language).phrase(name)


_PARTIES = frozenset({"applicant", "agent"})
_OF_LANGUAGES = frozenset({"language", "languages"})
"""Elements that hold tags of languages."""
