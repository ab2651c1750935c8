"""Rows as people read them: the label, and the value in words."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from catalog.findings.finding import Path
from catalog.schema.fields import FieldKind
from tui.form.answered import answered_data
from tui.form.asked import Asked, Asking
from tui.form.choices import Choices
from tui.form.names import has_name, name_of_entry
from tui.form.rows import Entry, Row
from tui.form.values import editable
from tui.session.opened import Opened
from tui.wording import Wording

if TYPE_CHECKING:
    from guides.subject import Subject


class Shown(Struct, frozen=True):
    """Says the rows of one item in one language."""

    opened: Opened
    choices: Choices
    subject: "Subject | None"
    """The item as guides tell of it: for conditions in words."""

    @property
    def words(self) -> Wording:
        """The language of the app."""
        return Wording(self.choices.language)

    def label(self, row: Row) -> str:
        """Give a row's label: the element's, with its unit and a language that is not the catalogue's.

        Below the same text in another language the language is enough.
        """
        if row.again:
            return self._language(row.language)
        label = self.words.say(row.field.label)
        if row.field.unit:
            label = self.words.phrase("with_unit", label=label, unit=row.field.unit)
        if row.language in ("", self.choices.library.language):
            return label
        return self.words.phrase("with_unit", label=label, unit=self._language(row.language))

    def value(self, row: Row) -> str:
        """Give a row's value in words; empty where there is none."""
        value, kind = row.value, row.field.kind
        if row.entry is Entry.LIST:
            return self._count(row)
        if value is None or kind is FieldKind.RECORD:
            return ""
        if row.entry is Entry.LINES and kind in (FieldKind.GROUPS, FieldKind.FREE):
            return editable(row)
        if isinstance(value, Mapping) or (isinstance(value, list) and row.entry is Entry.SHOWN):
            return self._written(row)
        if isinstance(value, list):
            return self.words.phrase("list").join(self.choices.shown(row.field, one, self.opened) for one in value)
        return self.choices.shown(row.field, value, self.opened)

    def names(self, path: Path) -> list[str]:
        """Say how the entries of the list at a path are called: cases of a number by when they hold."""
        entries = self.opened.value(path)
        listed = entries if isinstance(entries, list) else []
        named = zip(listed, self.choices.names(path, self.opened), strict=True)
        return [self._case(entry) or name for entry, name in named]

    def _named(self, entry: Any) -> str:
        """Say how an entry is called, or which number holds when: `5（选择窗口办理）`."""
        name, case = name_of_entry(entry, self.choices.library, self.choices.language), self._case(entry)
        return name + (self.words.phrase("bracketed", text=case) if case else "")

    def _case(self, entry: Any) -> str:
        from tui.form.conditions import condition_in_words

        when = entry.get("when") if isinstance(entry, Mapping) and not has_name(entry) else None
        return condition_in_words(when, self.subject, () if self.subject else self._asked(), self.words) if when else ""

    def _written(self, row: Row) -> str:
        from tui.form.conditions import answers_in_words, condition_in_words, flow  # once an item is open

        if row.entry is Entry.CONDITION:
            return condition_in_words(row.value, self.subject, () if self.subject else self._asked(), self.words)
        if row.entry is Entry.ANSWERS:
            data = answered_data(self.opened, row.path, self.choices.library)
            return answers_in_words(row.value, self._asking.of_data(data), self._asked(), self.words)
        return flow(row.value)

    @property
    def _asking(self) -> Asking:
        return Asking(self.choices.library, self.choices.language)

    def _asked(self) -> tuple[Asked, ...]:
        return self._asking.of(self.opened)

    def _count(self, row: Row) -> str:
        if not isinstance(row.value, list) or not row.value:
            return ""
        listed = self.words.phrase("list").join(name for entry in row.value if (name := self._named(entry)))
        return self.words.phrase("entries", count=len(row.value), names=listed)

    def _language(self, language: str) -> str:
        return self.words.phrase(f"language_{language}") if language in ("zh", "en") else language
