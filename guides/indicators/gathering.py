"""Which items of a catalogue are counted: all that can be relied on, but those that are withdrawn.

An item that has not the schema's shape, lacks what must be there, or tests what nobody asks would be counted wrongly:
it is left out and named, and the rest is counted.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache, partial
from itertools import chain
from itertools import count as counter
from pathlib import Path
from typing import Generic, TypeAlias, TypeVar

from msgspec import Struct

from catalog.findings.severity import Severity
from catalog.jobs.pool import Plan, run_chunks
from catalog.jobs.progress import SILENT, Progress
from catalog.library.library import Library
from catalog.metrics.tallies import is_withdrawn
from catalog.model.item import Item
from catalog.model.registers import Registers
from catalog.model.texts import Text
from catalog.rules.subject import ItemSubject
from catalog.schema.kinds import Kind
from catalog.schema.validate import missing_mandatory, violations
from catalog.situations.flaws import Flaw
from catalog.storage.collector import paused_collector

Counted = TypeVar("Counted")


class Withdrawn(Struct, frozen=True):
    """An item that no longer counts."""

    id: str
    reason: Text


class Unread(Struct, frozen=True):
    """A file that could not be counted."""

    file: str
    errors: int


class Gathered(Struct, Generic[Counted], frozen=True):
    """What was counted, and what was not."""

    counted: tuple[Counted, ...]
    withdrawn: tuple[Withdrawn, ...]
    unread: tuple[Unread, ...]


_runs = counter()

Count: TypeAlias = Callable[[Item, Registers], Counted]


def gathered(
    root: Path,
    count: Count[Counted],
    processes: int = 0,
    progress: Progress = SILENT,
    files: Iterable[str] | None = None,
) -> Gathered[Counted]:
    """Count every item of a catalogue, or those of some files, on several processes."""
    of_all = (file for file, kind in Library(root).files.items() if kind is Kind.ITEM)
    wanted = list(of_all if files is None else files)
    chunks = run_chunks(partial(_counted, root, count, next(_runs)), wanted, Plan(processes), progress)
    found = list(chain.from_iterable(chunks))
    withdrawn = tuple(one for one in found if isinstance(one, Withdrawn))
    unread = tuple(one for one in found if isinstance(one, Unread))
    counted = tuple(one.value for one in found if isinstance(one, _Value))
    return Gathered(counted, withdrawn, unread)


class _Value(Struct, Generic[Counted], frozen=True):
    value: Counted


def _counted(
    root: Path, count: Count[Counted], run: int, files: Sequence[str]
) -> list[_Value[Counted] | Withdrawn | Unread]:
    with paused_collector():
        library = _library(root, run)
        return [_one(library, count, file) for file in files]


@lru_cache(maxsize=1)
def _library(root: Path, _run: int) -> Library:
    """Open the catalogue once a process and run: chunks share its registers, later runs read them anew."""
    return Library(root)


def _one(library: Library, count: Count[Counted], file: str) -> _Value[Counted] | Withdrawn | Unread:
    subject = _read(library, file)
    if isinstance(subject, Unread):
        return subject
    item = subject.item
    return Withdrawn(item.id, item.reason) if is_withdrawn(item) else _Value(count(item, library.registers))


def _read(library: Library, file: str) -> ItemSubject | Unread:
    document = library.read(file)
    errors = sum(finding.severity is Severity.ERROR for finding in document.findings)
    data = document.data
    if not isinstance(data, Mapping):
        return Unread(file, max(errors, 1))
    errors += len(violations(Kind.ITEM, data)) + _errors_of_base(library, data)
    if errors:
        return Unread(file, errors)
    resolved = library.resolved(document).data
    filled, base = library.registers.fill(resolved), library.base_data(data.get("base"))
    subject = ItemSubject(
        root=library.root,
        file=file,
        written=data,
        data=filled,
        base=base,
        registers=library.registers,
        read=data,
        settings=library.rule_settings,
        today=library.today,
    )
    flaws = sum(flaw.flaw is not Flaw.NOT_OFFERED for flaw in subject.flaws)
    errors = len(missing_mandatory(resolved)) + flaws
    return Unread(file, errors) if errors else subject


def _errors_of_base(library: Library, data: Mapping[str, object]) -> int:
    if "base" not in data:
        return 0
    base = library.bases.get(str(data["base"]))
    return 1 if base is None else len(violations(Kind.BASE, base.data))
