"""Where authored guides name something that gets another id: in their heads, and in the conditions of their text.

A head names as golden cases do, a condition as one of the item or bundle that the guide is about.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any, Final, TypeAlias

from msgspec.structs import replace

from catalog.editing.mentions import in_order
from catalog.editing.workbench import Workbench
from catalog.findings.finding import Path
from catalog.library.files import catalogue_files
from catalog.library.guides import blocks, guide_file, guide_ids, head_end
from catalog.schema.kinds import Kind
from catalog.storage.patching.edits import Edit
from catalog.storage.patching.patcher import patch
from catalog.storage.reader import read

Finder: TypeAlias = Callable[[str, Kind, Any], Iterable[Edit]]
"""Gives the edits of a file, of a kind, with some data."""

_CASE: Final[Path] = ("cases", 0)
_CONDITION: Final[Path] = ("materials", 0)
_WHEN: Final = "when "


def rename_in_guides(bench: Workbench, wanted: str, find: Finder) -> None:
    """Write another id wherever authored guides name the wanted one; a guide that cannot be read names nothing.

    Raises:
        KeliError: a guide cannot be opened.
        PatchRefused: a text cannot be changed without harm.
    """
    for file in map(guide_file, guide_ids(bench.root)):
        text = bench.source(file)
        if wanted in text:
            bench.put(file, _renamed(bench, file, text, find))


def _renamed(bench: Workbench, file: str, text: str, find: Finder) -> str:
    lines = text.splitlines(keepends=True)
    end = head_end(lines)
    head = "".join(lines[1:end])
    data = read(head.encode(), file).data if head else None
    if not isinstance(data, Mapping):
        return text
    kind = Kind.ITEM if Kind.ITEM.value in data else Kind.BUNDLE
    case = {kind.value: data.get(kind.value), _CASE[0]: [{"answers": data.get("answers", {})}]}
    head = _patched(head, find(file, Kind.TEST, case), _CASE)
    about = _file_of(bench, kind, data.get(kind.value))
    changed = {at: _block(found, about, find) for at, found in blocks(lines, end + 1)}
    return "".join([lines[0], head, *(changed.get(at, lines[at]) for at in range(end, len(lines)))])


def _file_of(bench: Workbench, kind: Kind, thing: object) -> str:
    files = (file for file, its in catalogue_files(bench.root) if its is kind and PurePosixPath(file).stem == thing)
    return next(files, "")


def _block(found: re.Match[str], about: str, find: Finder) -> str:
    said = found["said"].removeprefix(_WHEN).strip()
    written = f"when: {said}"
    is_condition = found["said"].startswith(_WHEN) and said.startswith("{")
    data = read(written.encode(), about).data if is_condition else None
    if not isinstance(data, Mapping):
        return found[0]
    changed = _patched(written, find(about, Kind.ITEM, {_CONDITION[0]: [data]}), _CONDITION)
    return f"{found['before']}{_WHEN}{changed.removeprefix('when: ').rstrip()}{found['after']}"


def _patched(text: str, edits: Iterable[Edit], around: Path) -> str:
    """Make edits in a text that holds what stands at a path of the data, or the rest of these beside it."""
    for edit in in_order(_within(edits, around)):
        text = patch(text, edit)
    return text


def _within(edits: Iterable[Edit], around: Path) -> Iterator[Edit]:
    for edit in edits:
        if edit.path[: len(around)] == around:
            yield replace(edit, path=edit.path[len(around) :])
        elif edit.path in ((Kind.ITEM.value,), (Kind.BUNDLE.value,)):
            yield edit
