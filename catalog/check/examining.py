"""Examining the files of a catalogue on several processes, then what they say together."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
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
from catalog.library.guides import guide_ids
from catalog.library.library import Library
from catalog.rules.pack import of_scope, pack
from catalog.rules.rule import CatalogueMistake, Mistake, Scope
from catalog.rules.subject import CatalogueSubject, Spot
from catalog.schema.kinds import Kind
from catalog.storage.collector import paused_collector
from catalog.storage.document import Document

_runs = count()


def examine_all(root: Path, terms: Terms) -> Report:
    """Examine every file, and the whole."""
    library = Library(root, terms.today, terms.texts)
    with paused_collector():
        every = examine_files(library, terms, library.files)
        return report_on(library, every, mistakes_of(library, every, terms.profile))


def examine_files(library: Library, terms: Terms, files: Iterable[str]) -> dict[str, Examined]:
    """Examine files, on several processes where they are many."""
    tasks = [(file, library.files[file]) for file in files]
    own, run = replace(terms, today=library.today, progress=SILENT, cache=None, state=None), next(_runs)
    _libraries.clear()
    _libraries[run] = library  # this process works, too
    work = partial(_examine_files, library.root, own, run)
    parts = run_chunks(work, tasks, Plan(terms.processes), terms.progress)
    return {file: examined for (file, _), examined in zip(tasks, chain.from_iterable(parts), strict=True)}


def mistakes_of(
    library: Library, by_file: Mapping[str, Examined], profile: Profile | None = None
) -> list[tuple[str, CatalogueMistake]]:
    """Give what rules over the whole catalogue find, by their codes."""
    return list(_mistakes([by_file[file].gathered for file in library.files], library, profile))


def report_on(
    library: Library, by_file: Mapping[str, Examined], mistakes: Iterable[tuple[str, CatalogueMistake]]
) -> Report:
    """Give what is told of a catalogue: what came of its files, and of the whole."""
    examined = [by_file[file] for file in library.files]
    of_files = chain.from_iterable(one.findings for one in examined)
    of_bases = _of_unused_bases(zip(library.files.items(), examined, strict=True))
    of_whole = findings_of(mistakes, library)
    of_folders = chain.from_iterable(library.read(folder).findings for folder in closed_folders(library.root))
    comments = list(chain.from_iterable(one.comments for one in examined))
    found = unhidden(list(chain(of_files, of_bases, of_whole, of_folders)), comments, library.rule_settings.off)
    guides = guide_ids(library.root)
    return Report(settled([*found, *of_guides(library, guides)], library.settings), len(examined) + len(guides))


def of_guides(library: Library, guides: Sequence[str]) -> Iterator[Finding]:
    """Give what is wrong with the authored guides: they are few, so they are looked at each time."""
    if guides:
        from catalog.authored.checking import findings_of_guides  # what reads them: most catalogues have none

        yield from findings_of_guides(library)


def _of_unused_bases(examined: Iterable[tuple[tuple[str, Kind], Examined]]) -> Iterator[Finding]:
    """Give what is wrong with bases that no item uses, unless an item cannot be read; with all others, items say so."""
    items, bases = [], []
    for (file, kind), one in examined:
        items += [one] if kind is Kind.ITEM else []
        bases += [(PurePosixPath(file).stem, one)] if kind is Kind.BASE else []
    used = {one.base for one in items}
    if not any(one.gathered.facts is None or one.gathered.facts.unread for one in items):
        yield from chain.from_iterable(one.if_unused for base, one in bases if base not in used)


def is_daily(library: Library) -> bool:
    """Tell whether what is found depends on the day."""
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


def _mistakes(
    gathered: Sequence[Gathered], library: Library, profile: Profile | None
) -> Iterator[tuple[str, CatalogueMistake]]:
    subject = CatalogueSubject(
        files=[one.facts for one in gathered if one.facts],
        entries=list(chain.from_iterable(one.entries for one in gathered)),
        used=frozenset().union(*(one.used for one in gathered)),
        settings=library.rule_settings,
    )
    for rule in of_scope(Scope.CATALOGUE):
        for mistake in found_by(profile, rule.code, partial(rule.mistakes, subject)):
            yield rule.code, mistake


def findings_of(mistakes: Iterable[tuple[str, CatalogueMistake]], library: Library) -> Iterator[Finding]:
    """Give what is told of mistakes that rules over the whole catalogue found."""
    reading = cache(library.read)
    for code, mistake in mistakes:
        document, path = reading(mistake.spot.file), mistake.spot.path
        args = {name: _told(value, reading) for name, value in mistake.args.items()}
        kind = library.files[document.file]
        fix = proposed(kind, path, Mistake(path, fix=mistake.fix))
        finding = Finding.of(code, document.places.value(path), path, args, fix)
        others = tuple(_place(value, reading) for value in mistake.args.values() if isinstance(value, Spot))
        yield located(replace(finding, related=others), kind, document)


def _told(value: Words | str | Spot, reading: Callable[[str], Document]) -> Words | str:
    return str(_place(value, reading)) if isinstance(value, Spot) else value


def _place(spot: Spot, reading: Callable[[str], Document]) -> Place:
    return reading(spot.file).places.value(spot.path)
