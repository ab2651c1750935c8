"""Whose questions a set of answers is about: those of a bundle's member, or of what a golden case is of."""

from collections.abc import Mapping
from typing import Any

from catalog.findings.finding import Path
from catalog.library.library import Library
from catalog.model.inheritance import resolve
from catalog.schema.kinds import Kind
from tui.form.names import FILES, file_of
from tui.session.opened import Opened


def answered_data(opened: Opened, path: Path, library: Library) -> Any:
    """Give the data of the item, base or bundle that the answers at a path are about; None where none is named."""
    for around in (opened.value(path[:-1]), opened.data):
        for name, kind in FILES.items():
            wanted = around.get(name) if isinstance(around, Mapping) else None
            file = file_of(library, kind, wanted) if isinstance(wanted, str) else ""
            if file:
                return _resolved(library, file, kind)
    return None


def _resolved(library: Library, file: str, kind: Kind) -> Any:
    data = library.read(file).data
    if kind is Kind.ITEM and isinstance(data, Mapping):
        return resolve(data, library.base_data(data.get("base"))).data
    return data
