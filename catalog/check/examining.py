"""Examining the files of a catalogue on several processes, then what they say together."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import chain, count
from pathlib import Path, PurePosixPath

from catalog.check.examine import Examined, examine
from catalog.check.facts import Gathered
from catalog.check.locating import located
from catalog.check.profile import READING, Profile, found_by
from catalog.check.proposing import proposed
from catalog.check.settling import settled
from catalog.check.suppressions import unhidden
from catalog.check.terms import Report, Terms
from catalog.findings.finding import Finding
from catalog.findings.place import Place
from catalog.findings.words import Words
from catalog.jobs.pool import Plan, run_chunks
from catalog.jobs.progress import SILENT
from catalog.library.files import closed_folders
from catalog.library.library import Library
from catalog.rules.pack import of_scope, pack
from catalog.rules.rule import Mistake, Scope
from catalog.rules.subject import CatalogueSubject, Spot
from catalog.schema.kinds import Kind
from catalog.storage.collector import paused_collector
from catalog.storage.document import Document

_runs = count()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a catalogue."""

    report: Report
    new: Mapping[str, Examined]
    """What was made of the files that were not known, by file."""
    is_daily: bool
    """True where a rule goes by the day, too."""


def examine_all(root: Path, terms: Terms, known: Mapping[str, Examined] | None = None) -> Outcome:
    """Examine every file that is not known, and the whole."""
    with paused_collector():
        return _examine_all(root, terms, known or {})


def _examine_all(root: Path, terms: Terms, known: Mapping[str, Examined]) -> Outcome:
    library = Library(root, terms.today, terms.texts)
    files = [(file, kind) for file, kind in library.files.items() if file not in known]
    own = replace(terms, today=library.today, progress=SILENT, cache=None, state=None)
    work = partial(_examine_files, root, own, next(_runs))
    parts = run_chunks(work, files, Plan(terms.processes), terms.progress)
    new = {file: examined for (file, _), examined in zip(files, chain.from_iterable(parts), strict=True)}
    examined = [known.get(file) or new[file] for file in library.files]
    return Outcome(_report(examined, library, terms.profile), new, _is_daily(library))


def _report(examined: Sequence[Examined], library: Library, profile: Profile | None) -> Report:
    of_files = chain.from_iterable(one.findings for one in examined)
    of_bases = _of_unused_bases(zip(library.files.items(), examined, strict=True))
    of_whole = _of_catalogue([one.gathered for one in examined], library, profile)
    of_folders = chain.from_iterable(library.read(folder).findings for folder in closed_folders(library.root))
    comments = list(chain.from_iterable(one.comments for one in examined))
    found = unhidden(list(chain(of_files, of_bases, of_whole, of_folders)), comments, library.rule_settings.off)
    return Report(settled(found, library.settings), len(examined))


def _of_unused_bases(examined: Iterable[tuple[tuple[str, Kind], Examined]]) -> Iterator[Finding]:
    """Give what is wrong with bases that no item uses, unless an item cannot be read; with all others, items say so."""
    items, bases = [], []
    for (file, kind), one in examined:
        items += [one] if kind is Kind.ITEM else []
        bases += [(PurePosixPath(file).stem, one)] if kind is Kind.BASE else []
    used = {one.base for one in items}
    if not any(one.gathered.facts is None or one.gathered.facts.unread for one in items):
        yield from chain.from_iterable(one.if_unused for base, one in bases if base not in used)


def _is_daily(library: Library) -> bool:
    return any(rule.by_day and rule.code not in library.rule_settings.off for rule in pack())


def _examine_files(root: Path, terms: Terms, run: int, files: Sequence[tuple[str, Kind]]) -> list[Examined]:
    with paused_collector():
        library = _library(root, run, terms)
        return [_examined(library, terms.profile, file, kind) for file, kind in files]


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


def _of_catalogue(gathered: Sequence[Gathered], library: Library, profile: Profile | None) -> Iterator[Finding]:
    subject = CatalogueSubject(
        files=[one.facts for one in gathered if one.facts],
        entries=list(chain.from_iterable(one.entries for one in gathered)),
        used=frozenset().union(*(one.used for one in gathered)),
        settings=library.rule_settings,
    )
    kinds = {facts.file: facts.kind for facts in subject.files} | {entry.file: entry.kind for entry in subject.entries}
    reading = cache(library.read)
    for rule in of_scope(Scope.CATALOGUE):
        for mistake in found_by(profile, rule.code, partial(rule.mistakes, subject)):
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
