"""Edits in words: `材料 3 · 份数 2→3`, `删除 材料 3（租赁合同）`."""

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct
from rich.cells import cell_len

from catalog.editing.differing import Named, ValueChange, path_of
from catalog.findings.finding import Path
from catalog.findings.words import Language, Words, plain
from catalog.library.library import Library
from catalog.model.texts import Text
from catalog.schema.fields import field_at
from catalog.schema.kinds import Kind
from catalog.schema.labels import label, word
from exporters.text.cells import cut
from tui.form.names import name_of_entry, name_referred, text_of
from tui.session.opened import Opened
from tui.session.splice import between
from tui.wording import phrase

_CELLS = 32
_AROUND = 6


def change(opened: Opened, path: Path, old: Any, new: Any) -> Words:
    """Say that a value became another one."""
    return _Saying(opened.kind, opened.library).became(_label(opened, path), path, (old, new))


def act(name: str, opened: Opened, path: Path, library: Library) -> Words:
    """Say what was done to an entry of a list: `added`, `removed`, `moved`, `doubled`."""
    return phrase(f"did_{name}", label=_label(opened, path), title=_bracketed(_called(opened.value(path), library)))


def difference(kind: Kind, both: tuple[Any, Any], one: ValueChange, library: Library | None = None) -> Words:
    """Say what was changed between two states of a file's data; entries by what a library says they name."""
    path = place_of(*both, one)
    if one.is_order:
        return phrase("did_ordered", label=label(kind, path))
    if isinstance(one.address[-1] if one.address else "", Named) and (one.before is None or one.after is None):
        name, entry = ("added", one.after) if one.before is None else ("removed", one.before)
        return phrase(f"did_{name}", label=label(kind, path), title=_bracketed(_called(entry, library)))
    return _Saying(kind, library).became(label(kind, path), path, (one.before, one.after))


def place_of(before: Any, after: Any, one: ValueChange) -> Path:
    """Give the path of what was changed: in the data as it is, or as it was where it is gone."""
    found = path_of(after, one.address)
    return (path_of(before, one.address) or ()) if found is None else found


def title_of(entry: Any) -> str:
    """Give what an entry of a list is called, as far as itself says it; empty where it says nothing."""
    if not isinstance(entry, Mapping):
        return str(entry) if isinstance(entry, str) else ""
    names = ("name", "label", "text", "ask", "q", "reason", "value", "document", "use", "element", "law", "place")
    said = (entry.get(name) for name in names)
    return next((shortened(text_of(value, Language.ZH)) for value in said if value), "")


def shortened(text: str) -> str:
    """Give a text in one line of a few cells."""
    return cut(text, _CELLS)


def excerpts(old: str, new: str) -> tuple[str, str]:
    """Give of two texts what differs, with a few characters around it, each in one line."""
    splice = between(old, new)
    start = max(0, splice.at - _AROUND)
    end = splice.at + _AROUND
    return _cut(old, start, end + len(splice.old)), _cut(new, start, end + len(splice.new))


def _cut(text: str, start: int, end: int) -> str:
    inner = " ".join(text[start:end].split())
    return f"{'…' if start else ''}{inner}{'…' if end < len(text) else ''}"


def _label(opened: Opened, path: Path) -> Words:
    return label(opened.kind, path, opened.document.data)


class _Saying(Struct, frozen=True):
    """Says the values of a kind of file; ids by what they name, as far as a library is there to know it."""

    kind: Kind
    library: Library | None

    def became(self, label: Words, path: Path, both: tuple[Any, Any]) -> Words:
        """Say what became of a value; of long texts what differs."""
        texts = [one for one in both if isinstance(one, str) and self._word(path, one) == plain(one)]
        if len(texts) == len(both) and any(cell_len(one) > _CELLS for one in texts):
            before, after = excerpts(*texts)
            return phrase("did_set", label=label, old=before or phrase("nothing"), new=after or phrase("nothing"))
        old, new = self._value(path, both[0]), self._value(path, both[1])
        return phrase("did_within", label=label) if old == new else phrase("did_set", label=label, old=old, new=new)

    def _value(self, path: Path, value: Any) -> Words:
        if value is None or value == "":
            return phrase("nothing")
        if isinstance(value, bool):
            return phrase("yes" if value else "no")
        if isinstance(value, list):
            return _listed([self._value((*path, 0), entry) for entry in value])
        if isinstance(value, Mapping):
            return self._record(path, value)
        said = self._word(path, value) if isinstance(value, str) else plain(str(value))
        return Words(shortened(said.zh), shortened(said.en))

    def _record(self, path: Path, value: Mapping[str, Any]) -> Words:
        """Say a text in several languages, an entry by what it is called, and of others all that stands in them."""
        if "zh" in value or "en" in value:
            return Words(*(shortened(Text.of(value).in_language(language)) for language in (Language.ZH, Language.EN)))
        called = _called(value, self.library)
        return called if called.zh else _listed([self._value((*path, key), one) for key, one in value.items()])

    def _word(self, path: Path, value: str) -> Words:
        """Give a word of an enumeration in both languages, what an id names, else the text itself."""
        said = word(self.kind, path, value)
        field = None if said not in (plain(""), plain(value)) else field_at(self.kind, path)
        if field and field.reference and self.library:
            named = (name_referred(field.reference, value, self.library, one) for one in (Language.ZH, Language.EN))
            return Words(*named)
        return said if said.zh else plain(value)


def _listed(entries: Sequence[Words]) -> Words:
    between = phrase("list")
    return Words(
        shortened(between.zh.join(one.zh for one in entries)), shortened(between.en.join(one.en for one in entries))
    )


def _called(entry: Any, library: Library | None) -> Words:
    """Give what an entry is called, if it says or names anything: `（居民身份证）`, not `（resident-id-card）`."""
    own = title_of(entry)
    if not own or library is None:
        return plain(own)
    return Words(*(shortened(name_of_entry(entry, library, language)) for language in (Language.ZH, Language.EN)))


def _bracketed(title: Words) -> Words:
    return phrase("bracketed", text=title) if title.zh else plain("")
