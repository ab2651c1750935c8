"""Setting elements by path: in the entry itself, or as an item's own change of what its base gives."""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from catalog.editing.element_paths import typed_path
from catalog.editing.entered import entered
from catalog.editing.inherited import written_for, written_without
from catalog.editing.named import Named
from catalog.editing.placing import by_language, holds, placed, taken_away, value_at
from catalog.editing.refusals import refused, said
from catalog.editing.workbench import Workbench
from catalog.findings.finding import Path
from catalog.findings.words import Words
from catalog.library.library import Library
from catalog.model.inheritance import OVERRIDE, Resolved, Source, resolve
from catalog.schema.kinds import Kind
from catalog.schema.labels import name_of
from catalog.storage.patching.edits import Edit, apply

_ID = "id"


class Setter:
    """Sets elements of one item, base, bundle or register entry on a workbench.

    `notes` gathers what a person should know of where a change went.
    """

    def __init__(self, bench: Workbench, named: Named) -> None:
        self.notes: list[Words] = []
        self._bench = bench
        self._named = named
        self._library = Library(bench.root)

    def assign(self, typed: str, text: str) -> None:
        """Set the element at a typed path to what a text stands for.

        Raises:
            KeliError: the path leads nowhere, the text is no value, an id would change.
            PatchRefused: the file's text cannot be changed without harm.
        """
        sight, path = self._look(typed)
        old = value_at(sight.whole, path)
        if path[-1] == _ID and old is not None:
            raise refused("id_is_renamed", id=str(old))
        self._put(sight, path, entered(self._named.kind, path, text))

    def value(self, typed: str) -> Any:
        """Give what stands at a typed path, inherited too; None where there is nothing."""
        sight, path = self._look(typed)
        return value_at(sight.whole, path)

    def put(self, typed: str, value: Any) -> None:
        """Set the element at a typed path to a value; raises as `assign` does."""
        sight, path = self._look(typed)
        self._put(sight, path, value)

    def delete(self, typed: str) -> None:
        """Take away what stands at a typed path.

        Raises:
            KeliError: nothing is there, or the base gives it and it is no entry of a list.
            PatchRefused: the file's text cannot be changed without harm.
        """
        sight, path = self._look(typed)
        if value_at(sight.whole, path) is None and not holds(value_at(sight.whole, path[:-1]), path[-1]):
            raise refused("nothing_there", path=typed)
        origin = sight.resolved.origin(path)
        if origin.source is Source.ITEM or path[0] == OVERRIDE:
            gone = path if path[0] == OVERRIDE else origin.path
            self._bench.edit(self._named.file, taken_away(self._named.kind, sight.own, gone))
        else:
            self._write(sight, *written_without(sight.resolved.data, path))

    def _look(self, typed: str) -> "tuple[_Sight, Path]":
        sight = _Sight.of(self._bench.data(self._named.file), self._named.kind, self._library)
        start = self._named.path
        return sight, typed_path(self._named.kind, value_at(sight.whole, start), typed, start)

    def _put(self, sight: "_Sight", path: Path, value: Any) -> None:
        path, value = by_language(self._named.kind, sight.whole, path, value, self._library.language)
        if not sight.is_from_base(path):
            self._edit(path, value)
            return
        self._write(sight, *written_for(sight.resolved.data, path, value))
        wanted = apply(sight.resolved.data, self._placed(sight.resolved.data, path, value))
        became = _Sight.of(self._bench.data(self._named.file), self._named.kind, self._library)
        if became.resolved.data[str(path[0])] != wanted[path[0]]:
            raise refused("not_by_override", path=".".join(map(str, path)), element=str(path[0]))

    def _write(self, sight: "_Sight", path: Path, value: Any) -> None:
        """Write an item's own change of what its base gives; an element is overridden or its own, never both."""
        name, top = "override_note", path[0]
        if top != OVERRIDE:
            name = "own_note"
            if holds(sight.own.get(OVERRIDE), top):
                gone = taken_away(self._named.kind, sight.own, (OVERRIDE, top))
                self._bench.edit(self._named.file, gone)
        self._edit(path, value)
        element = name_of(Kind.ITEM, (path[1] if top == OVERRIDE else top,))
        note = said(name, element=element, base=str(sight.own.get("base", "")))
        self.notes += [note] if note not in self.notes else []

    def _edit(self, path: Path, value: Any) -> None:
        self._bench.edit(self._named.file, self._placed(self._bench.data(self._named.file), path, value))

    def _placed(self, data: Any, path: Path, value: Any) -> Edit:
        return placed(self._named.kind, data, path, value)


class _Sight(Struct, frozen=True):
    """A file's own data, and an item with what its base gives it."""

    own: Any
    resolved: Resolved

    @classmethod
    def of(cls, own: Any, kind: Kind, library: Library) -> "_Sight":
        inherits = kind is Kind.ITEM and isinstance(own, Mapping)
        base = library.base_data(own.get("base")) if inherits else None
        return cls(own, resolve(own, base) if base is not None else Resolved(own))

    @property
    def whole(self) -> Any:
        """The resolved data, and what stands under `override` as it is written."""
        own = self.own.get(OVERRIDE) if isinstance(self.own, Mapping) else None
        return self.resolved.data if own is None else {**self.resolved.data, OVERRIDE: own}

    def is_from_base(self, path: Path) -> bool:
        """Tell whether an element is the base's, changed or not."""
        return (path[0],) in self.resolved.origins
