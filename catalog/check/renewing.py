"""Renewing what was kept of a catalogue in which a few files have changed: the others are not even looked up.

What rules over the whole catalogue found stays, only its places move, as long as the facts of no file have changed.
"""

from itertools import chain

from catalog.check.cache import Cache
from catalog.check.earlier import Before, Held
from catalog.check.examine import Examined
from catalog.check.examining import examine_files, is_daily, report_of
from catalog.check.gathered_data import as_written
from catalog.check.of_whole import findings_of, mistakes_of
from catalog.check.outcome import Outcome
from catalog.check.packed import Packed
from catalog.check.sheets import by_place, of_guides, sheet, sheets
from catalog.check.state import State
from catalog.check.terms import Terms
from catalog.check.together import Together
from catalog.library.library import Library
from catalog.rules.rule import CatalogueMistake
from catalog.rules.subject import Spot
from catalog.schema.kinds import Kind
from catalog.storage.collector import paused_collector


def renew(state: State, terms: Terms, cache: Cache) -> Outcome:
    """Examine what is not known, and tell what that changes; of everything where it may change anything."""
    library = Library(state.root, state.today, terms.texts, state.files)
    with paused_collector():
        held = cache.held(state)
        new = examine_files(library, terms, [file for file in library.files if file not in held.files])
        changed = (
            None if terms.texts else _changed(state, library, held, cache, new)
        )  # nothing is kept of unsaved texts
        return changed or _whole(library, terms, cache, new)


def _whole(library: Library, terms: Terms, cache: Cache, new: Packed) -> Outcome:
    left = [file for file in library.files if file not in new]
    known = cache.known(left)
    if known is None:  # gone since it was asked for
        known, new = Packed(), new.beside(examine_files(library, terms, left))
    every = new.beside(known)
    together = Together.of(library, every)
    mistakes = mistakes_of(library, together)
    told = dict(sheets(library, every, chain(together.elsewhere, findings_of(mistakes, library))))
    return Outcome(told, new, mistakes, is_daily(library), report=report_of(library, told.items()))


def _changed(state: State, library: Library, held: Held, cache: Cache, new: Packed) -> Outcome | None:
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
    of_whole = findings_of((one for one in before.mistakes if one[1].spot.file in homes), library)
    more = by_place(chain(of_whole, of_guides(library, list(state.guides))))
    every = new.beside(known)
    told = {file: sheet(library, file, every.get(file), more.get(file, ())) for file in (*homes, *state.guides)}
    return Outcome(told, new, before.mistakes, is_daily(library), since=held.whole)


def _is_as_before(before: Before, file: str, examined: Examined) -> bool:
    return before.gathered.get(file) == as_written(examined, file)


def _files(mistake: CatalogueMistake) -> frozenset[str]:
    """Name the files in which a mistake stands."""
    return frozenset(spot.file for spot in (mistake.spot, *mistake.args.values()) if isinstance(spot, Spot))
