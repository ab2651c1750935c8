"""The index of a catalogue: how everything in it is called. Made from files, kept in a cache, searched by `find`."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path

from catalog.library.corpus import Corpus
from catalog.library.entry import Entry
from catalog.library.files import listing
from catalog.library.index_cache import IndexCache
from catalog.library.skim import skim
from catalog.schema.kinds import REGISTERS, Kind
from catalog.storage.collector import paused_collector
from catalog.storage.stamp import entry_stamp

_WITHOUT_NAMES = frozenset({Kind.SETTINGS, Kind.TEST, Kind.ORDER})
_ORDER = (Kind.ITEM, Kind.BUNDLE, Kind.BASE)


class Index:
    """All entries, items first, short names before long ones."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = tuple(sorted(entries, key=_order))

    @cached_property
    def corpus(self) -> Corpus:
        """What is searched: made on first use, a tenth of a second for 20,000 entries."""
        return Corpus(self.entries, self.authorities)

    @cached_property
    def authorities(self) -> Mapping[str, Entry]:
        """The authorities by id."""
        return {entry.id: entry for entry in self.entries if entry.kind is Kind.AUTHORITIES}

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The number of each item, bundle or base by its id; an item's where several have the same."""
        numbered = reversed(list(enumerate(self.entries)))
        return {entry.id: number for number, entry in numbered if entry.kind not in REGISTERS}


def names_only(files: Mapping[str, Kind]) -> Index:
    """Give an index of the names of files alone, at once; nothing is read."""
    return Index(
        Entry(kind, file.rpartition("/")[2].removesuffix(".yaml"), file)
        for file, kind in files.items()
        if kind not in REGISTERS | _WITHOUT_NAMES
    )


def open_index(root: Path, cache: Path | None = None) -> Index:
    """Give the index of a catalogue; files that the cache does not know as they are now are read."""
    entries = _entries(root, cache)
    with paused_collector():
        return Index(_with_bases(entries))


def _entries(root: Path, cache: Path | None) -> list[Entry]:
    with paused_collector():
        kept = IndexCache.of(root, cache)
        known = kept.read()
        found = listing(root)
        named = (file for file, kind in found.kinds.items() if kind not in _WITHOUT_NAMES)
        stamps = {file: entry_stamp(found.entries[file]) for file in named}
        changed = [file for file, its_stamp in stamps.items() if file not in known or known[file][0] != its_stamp]
    new = {file: (stamps[file], skim(root, file, found.kinds[file])) for file in changed}
    gone = known.keys() - stamps.keys()
    if new or gone:
        kept.write(new, gone)
    return [entry for file in stamps for entry in (new.get(file) or known[file])[1]]


def _with_bases(entries: list[Entry]) -> Iterator[Entry]:
    bases = {entry.id: entry for entry in entries if entry.kind is Kind.BASE}
    for entry in entries:
        base = bases.get(entry.base)
        yield entry.with_base(base) if base else entry


def _order(entry: Entry) -> tuple[int, int, str, str, str]:
    rank = _ORDER.index(entry.kind) if entry.kind in _ORDER else len(_ORDER)
    return (rank, len(entry.name), entry.name, entry.id, entry.file)
