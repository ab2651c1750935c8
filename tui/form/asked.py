"""What can be asked in the conditions of a file, with the answers there are: its own questions, then what is built in.

Made from the data as they stand, so that a condition can be chosen while other parts are still half written.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct

from catalog.findings.words import Language
from catalog.library.library import Library
from catalog.model.conditions import NOTHING_CHOSEN
from catalog.schema.fields import field_at
from catalog.schema.kinds import Kind
from catalog.schema.labels import name_of, words_of
from tui.form.choices import Option
from tui.form.names import name_of_entry, text_of
from tui.session.opened import Opened, value_at
from tui.wording import Wording

_QUESTIONS = "questions"
_BANDS = "bands"
_WORDS = {"audience": ("audience",), "delivery": ("results", "*", "delivery")}
"""Built-in questions whose answers are words of the schema, by the element that has them."""


class Asked(Struct, frozen=True):
    """A question with its answers."""

    id: str
    label: str
    options: tuple[Option, ...]
    kind: str = "choice"

    def said(self, values: Any) -> str:
        """Say answers, each by its label; one that is not known by its id."""
        listed = values if isinstance(values, list) else [values]
        labels = {(type(option.value), option.value): option.label for option in self.options}
        return "、".join(labels.get((type(value), value), str(value)) for value in listed)


class Asking(Struct, frozen=True):
    """Finds what can be asked in one catalogue, in one language."""

    library: Library
    language: Language

    def of(self, opened: Opened) -> tuple[Asked, ...]:
        """Give what conditions of a file can ask."""
        if opened.kind is Kind.QUESTIONS:
            return (*self.of_data({_QUESTIONS: opened.data}), *self._built_in({}))
        if opened.kind.is_register:
            shared = self.library.registers.entries.get(Kind.QUESTIONS, {})
            return (*self.of_data({_QUESTIONS: list(shared.values())}), *self._built_in({}))
        return (*self.of_data(opened.data), *self._built_in(opened.data))

    def of_data(self, data: Any) -> tuple[Asked, ...]:
        """Give the questions that the data of a file ask."""
        entries = value_at(data, (_QUESTIONS,))
        whole = (self._whole(entry) for entry in (entries if isinstance(entries, list) else ()))
        return tuple(self._own(entry) for entry in whole if entry.get("id"))

    def _whole(self, entry: Any) -> Mapping[str, Any]:
        """Give a question with what the register says of it."""
        own = entry if isinstance(entry, Mapping) else {}
        shared = self.library.registers.get(Kind.QUESTIONS, str(own.get("use", "")))
        return {**(shared or {}), "id": own.get("use") or own.get("id"), **own}

    def _own(self, entry: Mapping[str, Any]) -> Asked:
        kind = str(entry.get("kind"))
        label = text_of(entry.get("ask"), self.language) or str(entry["id"])
        return Asked(str(entry["id"]), label, tuple(self._answers(kind, entry)), kind)

    def _answers(self, kind: str, entry: Mapping[str, Any]) -> Iterator[Option]:
        words = Wording(self.language)
        if kind == "yes_no":
            yield from (Option(value, words.phrase("yes" if value else "no")) for value in (True, False))
        listed = entry.get(_BANDS if kind == "number" else "options")
        for one in listed if isinstance(listed, list) else ():
            if isinstance(one, Mapping) and one.get("id"):
                label = text_of(one.get("label"), self.language) or str(one["id"])
                yield Option(str(one["id"]), label, str(one["id"]))
        if kind == "multi":
            yield Option(NOTHING_CHOSEN, words.phrase("asked_nothing"), NOTHING_CHOSEN)

    def _built_in(self, data: Any) -> Iterator[Asked]:
        channels = field_at(Kind.ITEM, ("channels",))
        offered = value_at(data, ("channels",))
        ways = [one for one in (channels.fields if channels else ()) if not offered or one.name in offered]
        yield self._asked("channel", ("channels",), [Option(way.name, self._say(way.label), way.name) for way in ways])
        for name, path in _WORDS.items():
            words = words_of(Kind.ITEM, path).items()
            yield self._asked(name, path, [Option(word, self._say(label), word) for word, label in words])
        yield self._asked("situation", ("situations",), list(self._entries(value_at(data, ("situations",)))))
        places = self.library.registers.entries.get(Kind.PLACES, {})
        yield self._asked("place", ("visits", "*", "place"), list(self._entries(list(places.values()))))

    def _asked(self, name: str, path: tuple[str, ...], options: list[Option]) -> Asked:
        return Asked(name, self._say(name_of(Kind.ITEM, path)), tuple(options), "built_in")

    def _entries(self, entries: Any) -> Iterator[Option]:
        for entry in entries if isinstance(entries, list) else ():
            if isinstance(entry, Mapping) and entry.get("id"):
                yield Option(str(entry["id"]), name_of_entry(entry, self.library, self.language), str(entry["id"]))

    def _say(self, words: Any) -> str:
        return str(words.in_language(self.language))
