"""Examining the files of a catalogue on several processes, then what they say together."""

from collections.abc import Iterable, Sequence
from functools import partial
from itertools import chain, count
from pathlib import Path

from msgspec.structs import replace

from catalog.check.examine import Examined, examine
from catalog.check.of_whole import findings_of, mistakes_of
from catalog.check.packed import Pack, Packed
from catalog.check.profile import READING, Profile
from catalog.check.report import Report
from catalog.check.sheets import Sheets, sheets
from catalog.check.terms import Terms
from catalog.check.together import Together
from catalog.jobs.pool import Plan, run_chunks
from catalog.jobs.progress import SILENT
from catalog.library.guides import guide_ids
from catalog.library.library import Library
from catalog.rules.judging import wanted
from catalog.rules.rule import Scope
from catalog.schema.kinds import Kind
from catalog.storage.collector import paused_collector

_runs = count()


def examine_all(root: Path, terms: Terms) -> Report:
    """Examine every file, and the whole."""
    library = Library(root, terms.today, terms.texts)
    with paused_collector():
        return report_of(library, examined_sheets(library, terms))


def examined_sheets(library: Library, terms: Terms) -> Sheets:
    """Examine every file, and the whole; give what is told of each file."""
    by_file = examine_files(library, terms, library.files)
    together = Together.of(library, by_file)
    mistakes = mistakes_of(library, together, terms.profile)
    return sheets(library, by_file, chain(together.elsewhere, findings_of(mistakes, library)))


def report_of(library: Library, told: Sheets) -> Report:
    """Give what is told of a catalogue as one."""
    findings = tuple(chain.from_iterable(findings for _, findings in told))
    return Report(findings, count_of(library))


def count_of(library: Library) -> int:
    """Count the files that are checked."""
    return len(library.files) + len(guide_ids(library.root))


def examine_files(library: Library, terms: Terms, files: Iterable[str]) -> Packed:
    """Examine files, on several processes where they are many."""
    tasks = [(file, library.files[file]) for file in files]
    own, run = replace(terms, today=library.today, progress=SILENT, cache=None, state=None), next(_runs)
    _libraries.clear()
    _libraries[run] = library  # this process works, too
    work = partial(_examine_files, library.root, own, run)
    return Packed(run_chunks(work, tasks, Plan(terms.processes), terms.progress))


def is_daily(library: Library) -> bool:
    """Tell whether what is found depends on the day."""
    return any(rule.by_day for rule in wanted(library.rule_settings, Scope.ITEM))


def _examine_files(root: Path, terms: Terms, run: int, files: Sequence[tuple[str, Kind]]) -> Pack:
    with paused_collector():
        library = _library(root, run, terms)
        return Pack.of({file: _examined(library, terms.profile, file, kind) for file, kind in files})


def _examined(library: Library, profile: Profile | None, file: str, kind: Kind) -> Examined:
    if profile is None:
        return examine(library.shared.get(file) or library.read(file), kind, library)
    document = profile.timed(READING, lambda: library.shared.get(file) or library.read(file))
    return examine(document, kind, library, profile)


_libraries: dict[int, Library] = {}


def _library(root: Path, run: int, terms: Terms) -> Library:
    """Open the catalogue once a process and run: chunks share its registers, later runs read them anew."""
    if run not in _libraries:
        _libraries.clear()
        _libraries[run] = Library(root, terms.today, terms.texts)
    return _libraries[run]
