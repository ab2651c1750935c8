"""An open file: its text, its data with what the base gives, and what is wrong with it."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from msgspec import Struct

from catalog.findings.finding import Finding, Path
from catalog.library.library import Library
from catalog.model.inheritance import Resolved, Source, resolve
from catalog.schema.kinds import Kind
from catalog.storage.document import Document
from catalog.storage.reader import read_text


class Opened(Struct, frozen=True, dict=True):  # what is wrong is looked for once somebody asks
    """A file as it stands in the app, whether saved or not."""

    file: str
    kind: Kind
    text: str
    """What would be saved."""
    document: Document
    resolved: Resolved
    library: Library
    """With the file as it stands here, if that is a register."""
    before: "Opened | None" = None
    """As it stood before something was typed, where it is not looked at again together with its members."""

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with this file, in its order."""
        from catalog.check.alone import found_alone  # every rule: they are needed after the first paint

        found = found_alone(self.document, self.kind, self.library, together=not self.glanced)
        return tuple(finding for finding in (*found, *self._known) if finding.place.file == self.file)

    @property
    def glanced(self) -> bool:
        """Whether what it has to do with its members was not looked at again since something was typed."""
        return self.before is not None

    @property
    def _known(self) -> Iterable[Finding]:
        """What was wrong with it and its members together before something was typed."""
        from catalog.check.alone import of_members

        return of_members(self.before.findings) if self.before else ()

    @property
    def written(self) -> Any:
        """The data of the file itself, a list for a register; empty where it cannot be read."""
        return _in_form(self.kind, self.document)

    @property
    def readable(self) -> bool:
        """Whether there is data to edit."""
        return isinstance(self.document.data, _form(self.kind))

    @property
    def data(self) -> Any:
        """The data with what the base gives."""
        return self.resolved.data

    def value(self, path: Path) -> Any:
        """Give the value at a path of the resolved data; None where there is none."""
        return value_at(self.data, path)

    def inherits(self, path: Path) -> bool:
        """Tell whether a value comes from the base."""
        return self.resolved.origin(path).source is Source.BASE


def look(library: Library, file: str, text: str, typed: Opened | None = None) -> Opened:
    """Take up a file's text: read it and resolve it; it is examined once somebody asks what is wrong.

    Of a bundle that is `typed`, what comes of putting it together stays as it was: a key would wait for that too long.
    """
    kind = library.files.get(file, Kind.ITEM)
    document = read_text(text, file)
    data = _in_form(kind, document)
    resolved = resolve(data, library.base_data(data.get("base"))) if kind is Kind.ITEM else Resolved(data)
    library = library.with_register(document) if kind.is_register else library
    before = (typed.before or typed) if typed and kind is Kind.BUNDLE else None
    return Opened(file, kind, text, document, resolved, library, before)


def _in_form(kind: Kind, document: Document) -> Any:
    return document.data if isinstance(document.data, _form(kind)) else _form(kind)()


def _form(kind: Kind) -> type[list[Any]] | type[dict[str, Any]]:
    return list if kind.is_register else dict


def value_at(data: Any, path: Path) -> Any:
    """Give the value at a path; None where there is none."""
    for step in path:
        if isinstance(data, Mapping):
            data = data.get(str(step))
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data
