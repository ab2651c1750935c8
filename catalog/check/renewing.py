"""Renewing what was kept of a catalogue in which a few files have changed: the others are not even looked up.

What rules over the whole catalogue found stays, only its places move, as long as the facts of no file have changed.
"""

from collections.abc import Iterable, Mapping
from itertools import chain

from catalog.check.cache import Cache
from catalog.check.earlier import Before, Held
from catalog.check.examine import Examined
from catalog.check.examining import examine_files, findings_of, is_daily, mistakes_of, of_guides, report_on
from catalog.check.gathered_data import as_written
from catalog.check.outcome import Outcome, sheets_of
from catalog.check.settling import settled
from catalog.check.state import State
from catalog.check.suppressions import unhidden
from catalog.check.terms import Terms
from catalog.findings.finding import Finding
from catalog.library.library import Library
from catalog.rules.rule import CatalogueMistake
from catalog.rules.subject import Spot
from catalog.schema.kinds import Kind
from catalog.storage.collector import paused_collector


def renew(state: State, terms: Terms, cache: Cache) -> Outcome:
    """Examine what is not known, and tell what that changes; of everything where it may change anything."""
    library = Library(state.root, state.today, terms.texts, state.files)
    held = cache.held(state)
    with paused_collector():
        new = examine_files(library, terms, [file for file in library.files if file not in held.files])
        changed = (
            None if terms.texts else _changed(state, library, held, cache, new)
        )  # nothing is kept of unsaved texts
        return changed or _whole(library, terms, cache, new)


def _whole(library: Library, terms: Terms, cache: Cache, new: Mapping[str, Examined]) -> Outcome:
    left = [file for file in library.files if file not in new]
    known = cache.known(left)
    if known is None:  # gone since it was asked for
        known, new = {}, {**new, **examine_files(library, terms, left)}
    every = {**known, **new}
    mistakes = mistakes_of(library, every)
    report = report_on(library, every, mistakes)
    return Outcome(sheets_of(report), new, mistakes, is_daily(library), report=report)


def _changed(state: State, library: Library, held: Held, cache: Cache, new: Mapping[str, Examined]) -> Outcome | None:
    """Give what has changed; None where nothing is known of before, or more than sheets of files has changed."""
    before = cache.before(state, held, new)
    if before is None or not all(_is_as_before(before, file, one) for file, one in new.items()):
        return None
    moved = [one for one in before.mistakes if not _files(one[1]).isdisjoint(new)]
    homes = dict.fromkeys([*new, *(mistake.spot.file for _, mistake in moved)])
    if any(library.files[file] is Kind.BASE for file in homes):
        return None  # what items inherit is told there
    known = cache.known(file for file in homes if file not in new)
    if known is None:
        return None
    found = list(findings_of((one for one in before.mistakes if one[1].spot.file in homes), library))
    sheets = {file: _sheet(file, one, found, library) for file, one in chain(new.items(), known.items())}
    sheets |= _of_guides(state, library)
    return Outcome(sheets, new, before.mistakes, is_daily(library), since=held.whole)


def _of_guides(state: State, library: Library) -> Mapping[str, tuple[Finding, ...]]:
    told = settled(of_guides(library, list(state.guides)), library.settings)
    return {file: tuple(one for one in told if one.place.file == file) for file in state.guides}


def _is_as_before(before: Before, file: str, examined: Examined) -> bool:
    return before.gathered.get(file) == as_written(examined, file)


def _files(mistake: CatalogueMistake) -> frozenset[str]:
    """Name the files in which a mistake stands."""
    return frozenset(spot.file for spot in (mistake.spot, *mistake.args.values()) if isinstance(spot, Spot))


def _sheet(file: str, examined: Examined, of_whole: Iterable[Finding], library: Library) -> tuple[Finding, ...]:
    found = [one for one in chain(examined.findings, of_whole) if one.place.file == file]
    return settled(unhidden(found, examined.comments, library.rule_settings.off), library.settings)
