"""Checking a catalogue: every file examined, on several processes, then the whole."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache, partial
from itertools import chain, count
from pathlib import Path

from catalog.check.examine import Examined, examine
from catalog.check.facts import Gathered
from catalog.check.locating import located
from catalog.check.proposing import proposed
from catalog.check.settling import settled
from catalog.check.suppressions import unhidden
from catalog.findings.finding import Finding
from catalog.findings.place import Place
from catalog.findings.severity import Severity
from catalog.findings.words import Words
from catalog.jobs.pool import Plan, run_chunks
from catalog.jobs.progress import SILENT, Progress
from catalog.library.files import closed_folders
from catalog.library.library import Library
from catalog.rules.pack import of_scope
from catalog.rules.rule import Mistake, Scope
from catalog.rules.subject import CatalogueSubject, Spot
from catalog.schema.kinds import Kind
from catalog.storage.collector import paused_collector
from catalog.storage.document import Document
from catalog.storage.reader import read_file

_runs = count()


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found: findings in order of file, line, column and code."""

    findings: tuple[Finding, ...]
    files: int

    def count(self, severity: Severity) -> int:
        """Count the findings of one severity."""
        return sum(finding.severity is severity for finding in self.findings)


def check(root: Path, processes: int = 0, progress: Progress = SILENT, today: dt.date | None = None) -> Report:
    """Check a whole catalogue. `processes`: 0 for as many as there are processors; `today`: the day, None for this one."""
    library = Library(root, today)
    files = list(library.files.items())
    work = partial(_examine_files, root, library.today, next(_runs))
    examined = list(chain.from_iterable(run_chunks(work, files, Plan(processes), progress)))
    of_files = chain.from_iterable(one.findings for one in examined)
    of_whole = _of_catalogue([one.gathered for one in examined], library)
    of_folders = chain.from_iterable(read_file(root, folder).findings for folder in closed_folders(root))
    comments = list(chain.from_iterable(one.comments for one in examined))
    found = unhidden(list(chain(of_files, of_whole, of_folders)), comments, library.rule_settings.off)
    return Report(settled(found, library.settings), len(files))


def _examine_files(root: Path, today: dt.date, run: int, files: Sequence[tuple[str, Kind]]) -> list[Examined]:
    with paused_collector():
        library = _library(root, today, run)
        return [examine(library.shared.get(file) or read_file(root, file), kind, library) for file, kind in files]


@lru_cache(maxsize=1)
def _library(root: Path, today: dt.date, run: int) -> Library:  # noqa: ARG001 - the cache goes by it
    """Open the catalogue once a process and run: chunks share its registers, later runs read them anew."""
    return Library(root, today)


def _of_catalogue(gathered: Sequence[Gathered], library: Library) -> Iterator[Finding]:
    subject = CatalogueSubject(
        files=[one.facts for one in gathered if one.facts],
        entries=list(chain.from_iterable(one.entries for one in gathered)),
        used=frozenset().union(*(one.used for one in gathered)),
        settings=library.rule_settings,
    )
    kinds = {facts.file: facts.kind for facts in subject.files} | {entry.file: entry.kind for entry in subject.entries}
    reading = cache(partial(read_file, library.root))
    for rule in of_scope(Scope.CATALOGUE):
        for mistake in rule.mistakes(subject):
            document, path = reading(mistake.spot.file), mistake.spot.path
            args = {name: _told(value, reading) for name, value in mistake.args.items()}
            kind = kinds[document.file]
            fix = proposed(kind, path, Mistake(path, fix=mistake.fix))
            finding = Finding.of(rule.code, document.places.value(path), path, args, fix)
            others = tuple(_place(value, reading) for value in mistake.args.values() if isinstance(value, Spot))
            yield located(replace(finding, related=others), kind, document)


def _told(value: Words | str | Spot, reading: Callable[[str], Document]) -> Words | str:
    return str(_place(value, reading)) if isinstance(value, Spot) else value


def _place(spot: Spot, reading: Callable[[str], Document]) -> Place:
    return reading(spot.file).places.value(spot.path)
