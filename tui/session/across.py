"""What changes in many files at once: worked out from the texts as they are typed, not as they were saved."""

from collections.abc import Iterable, Iterator

from catalog.editing.changes import Changes
from catalog.editing.mentions import Renaming
from catalog.editing.named import Named
from catalog.editing.renaming import rename
from catalog.editing.renaming_entries import rename_entry
from catalog.editing.renaming_inner import rename_inner
from catalog.editing.rewording import Rewording
from catalog.editing.substituting import Occurrence, of_entry, of_value, of_words
from catalog.editing.workbench import Workbench
from catalog.findings.finding import Path
from catalog.schema.kinds import Kind
from tui.session.opened import Opened
from tui.session.session import Session


def bench_of(session: Session) -> Workbench:
    """Give a workbench on which files stand as they are in a session."""
    return Workbench(session.root, {file: session.open_files[file].text for file in session.dirty})


def with_another_entry(session: Session, register: Kind, old: str, new: str) -> list[Occurrence]:
    """Find every place that names an entry of a register, to name another one.

    Raises:
        KeliError: a file that may name it cannot be read.
    """
    return list(of_entry(bench_of(session), register, old, new))


def with_another_value(session: Session, old: str, new: str) -> list[Occurrence]:
    """Find every element whose whole value this is.

    Raises:
        KeliError: a file that may have it cannot be read.
    """
    return list(of_value(bench_of(session), old, new))


def with_other_words(session: Session, old: str, new: str) -> list[Occurrence]:
    """Find every text of people in which words stand.

    Raises:
        KeliError: a file that may have them cannot be read.
    """
    return list(of_words(bench_of(session), Rewording(old, new)))


def renamed(session: Session, opened: Opened, path: Path, new: str) -> Changes:
    """Give an entry of a register or list, or the file's own item, another id, with every place that names it.

    Raises:
        KeliError: the new id is taken or misformed, the entry is the base's, or a file cannot be changed.
    """
    bench = bench_of(session)
    entry = opened.value(path)
    old = str(entry.get("id", "")) if isinstance(entry, dict) else ""
    if not path or (opened.kind.is_register and len(path) == 1):
        rename(bench, Named(opened.kind, old, opened.file, path), new)
    else:
        _rename_within(bench, opened, path, Renaming(old, new))
    return bench.changes(tolerated=frozenset({"SCH002", "SCH003"}))


def _rename_within(bench: Workbench, opened: Opened, path: Path, renaming: Renaming) -> None:
    entry = opened.value(path[:1]) if opened.kind.is_register else None
    owner = str(entry.get("id", "")) if isinstance(entry, dict) else str(opened.value(("id",)) or "")
    start = path[:1] if opened.kind.is_register else ()
    named = Named(opened.kind, owner, opened.file, start)
    way = tuple(_way(opened, path[:-1], len(start)))
    if len(way) == 1 and not start:
        rename_entry(bench, named, way[0], renaming)
    else:
        rename_inner(bench, named, way, renaming)


def _way(opened: Opened, path: Path, start: int) -> Iterator[str]:
    """Give names of lists and ids of the entries between them."""
    for length in range(start + 1, len(path) + 1):
        step = path[length - 1]
        if isinstance(step, str):
            yield step
        else:
            entry = opened.value(path[:length])
            yield str(entry.get("id", "")) if isinstance(entry, dict) else ""


def files_of(occurrences: Iterable[Occurrence]) -> tuple[str, ...]:
    """Give the files in which something is found, each once."""
    return tuple(dict.fromkeys(one.file for one in occurrences))
