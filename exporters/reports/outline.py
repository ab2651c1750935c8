"""An item as an outline in an officer's words, and where each value stands."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import yaml
from msgspec import Struct

from catalog.findings.finding import Path
from catalog.findings.place import Place
from catalog.findings.visible import visible
from catalog.findings.words import Language
from catalog.model.texts import Text
from catalog.schema.descent import element_at
from catalog.schema.kinds import Kind
from catalog.schema.labels import name_of, word

_INDENT = "  "


class Outline(Struct, frozen=True):
    """How an outline is told: of which kind of file, in which language, with which places."""

    kind: Kind
    language: Language
    place: Callable[[Path], Place] | None = None
    """Where a value stands; None to leave places out."""

    def lines(self, data: Mapping[str, Any]) -> Iterator[str]:
        """Give the outline line by line, elements in the order of the schema."""
        order = list((element_at(self.kind, ()) or {})["properties"])
        known = {key: data[key] for key in order if key in data}
        return self._map({**known, **data}, ())

    def _map(self, data: Mapping[str, Any], path: Path) -> Iterator[str]:
        for key, value in data.items():
            label = name_of(self.kind, (*path, key)).in_language(self.language)
            yield from self._value(label, value, (*path, key))

    def _value(self, label: str, value: Any, path: Path) -> Iterator[str]:
        indent = _INDENT * (len(path) - 1)
        leaf = self._leaf(value, path)
        if leaf is not None:
            yield f"{indent}{label}: {visible(leaf)}{self._where(path)}"
            return
        yield f"{indent}{label}:"
        if isinstance(value, Mapping):
            yield from self._map(value, path)
            return
        for index, entry in enumerate(value):
            yield from self._value(str(index + 1), entry, (*path, index))

    def _leaf(self, value: Any, path: Path) -> str | None:
        """Give what fits one line; None for what has parts of its own."""
        node = element_at(self.kind, path) or {}
        if isinstance(value, str):
            return word(self.kind, path, value).in_language(self.language)
        if _is_text(value) and "string" in node.get("type", ()):
            return Text.of(value).in_language(self.language)
        if isinstance(value, Mapping) and value and not node.get("x-condition"):
            return None
        if isinstance(value, list) and value and not all(isinstance(entry, str) for entry in value):
            return None
        if isinstance(value, list) and value:
            return ", ".join(word(self.kind, path, entry).in_language(self.language) for entry in value)
        return _flow(value)

    def _where(self, path: Path) -> str:
        if self.place is None:
            return ""
        place = self.place(path)
        return f"  # {place.file}:{place.line}"


def _is_text(value: Any) -> bool:
    return isinstance(value, Mapping) and all(isinstance(said, str) for said in value.values())


def _flow(value: Any) -> str:
    text = yaml.safe_dump(value, default_flow_style=True, allow_unicode=True, width=float("inf"), sort_keys=False)
    return str(text).removesuffix("\n...\n").strip()
