"""How far changes reach: the changed files, what names a changed thing, and the bases of changed items.

Settings and a city's own schema reach everything. Of a register that changed, only the entries that are other than
before reach those who name them.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any

from msgspec import Struct, field

from catalog.findings.finding import Finding
from catalog.history.changes import Changes
from catalog.library.files import SETTINGS
from catalog.library.library import Library
from catalog.schema.kinds import Kind, kind_of
from catalog.schema.references import Reference, references
from catalog.storage.document import Document
from catalog.storage.reader import read_file

Name = tuple[Kind, str]
"""An item, base, bundle or entry of a register, by its id."""

_BY_ID = frozenset({Kind.ITEM, Kind.BASE, Kind.BUNDLE})


class Reach(Struct, frozen=True, dict=True):  # what has changed is worked out once, when the first finding asks
    """What changes touch in a catalogue."""

    library: Library
    changes: Changes
    _known: dict[str, bool] = field(default_factory=dict)

    def covers(self, finding: Finding) -> bool:
        """Tell whether a finding is of something changed, or of what depends on it."""
        if self._is_everything:
            return True
        files = {finding.place.file, *(place.file for place in finding.related)}
        return bool(files & self.changes.files) or finding.place.file in self._bases or self._depends_at(finding)

    def touches(self, file: str) -> bool:
        """Tell whether a file has changed, or names what has."""
        return self._is_everything or file in self.changes.files or self._depends(file)

    @cached_property
    def _is_everything(self) -> bool:
        return any(file == SETTINGS or file.startswith("schema/") for file in self.changes.files)

    @cached_property
    def _names(self) -> frozenset[Name]:
        """The items, bases, bundles and entries that have changed."""
        return frozenset(name for file in self.changes.files for name in self._names_in(file))

    def _names_in(self, file: str) -> Iterator[Name]:
        kind = kind_of(PurePosixPath(file))
        if kind in _BY_ID:
            yield kind, PurePosixPath(file).stem
        elif kind and kind.is_register:
            old, new = _entries(self.changes.before(file)), _entries(self.library.shared.get(file))
            yield from ((kind, entry) for entry in old.keys() | new.keys() if old.get(entry) != new.get(entry))

    @cached_property
    def _bases(self) -> frozenset[str]:
        """The files of the bases of changed items: what an item inherits is told there."""
        items = (file for file in self.changes.files if self.library.files.get(file) is Kind.ITEM)
        named = (one for file in items for one in self._references(file) if one.path == ("base",))
        return frozenset(self.library.bases[one.id].file for one in named if one.id in self.library.bases)

    @cached_property
    def _files(self) -> dict[Name, str]:
        return {(kind, PurePosixPath(file).stem): file for file, kind in self.library.files.items() if kind in _BY_ID}

    def _depends_at(self, finding: Finding) -> bool:
        file = finding.place.file
        if file.startswith("registers/"):
            return any(self._is_touched(one) for one in self._references(file) if one.path[:1] == finding.path[:1])
        return self._depends(file)

    def _depends(self, file: str) -> bool:
        """Tell whether a file names what has changed, or a base or item that does."""
        if file not in self._known:
            self._known[file] = False  # while it is being found out: bundles may go round in a circle
            self._known[file] = any(self._is_touched(one) for one in self._references(file))
        return self._known[file]

    def _is_touched(self, one: Reference) -> bool:
        if one.target.file:
            return one.id in self.changes.files
        names = [(kind, one.id) for kind in (one.target.kind, one.target.also) if kind]
        return any(name in self._names or (name in self._files and self._depends(self._files[name])) for name in names)

    def _references(self, file: str) -> Sequence[Reference]:
        kind = self.library.files.get(file)
        document = self.library.shared.get(file) or read_file(self.library.root, file)
        return references(kind, document.data) if kind else ()


def _entries(register: Document | None) -> dict[str, Any]:
    data = register.data if register and isinstance(register.data, list) else []
    return {entry["id"]: entry for entry in data if isinstance(entry, dict) and isinstance(entry.get("id"), str)}
