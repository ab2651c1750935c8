"""Checking a catalogue: what is known from earlier runs is taken from the cache, all else is examined."""

import datetime as dt
from pathlib import Path

from msgspec.structs import replace

from catalog.check.cache import Cache
from catalog.check.profile import WHOLE
from catalog.check.report import Report
from catalog.check.state import State
from catalog.check.terms import Terms
from catalog.jobs.progress import SILENT, Progress

__all__ = ["Report", "check", "check_on"]


def check(root: Path, processes: int = 0, progress: Progress = SILENT, today: dt.date | None = None) -> Report:
    """Check a whole catalogue; what the arguments are for is said at Terms."""
    return check_on(root, Terms(processes, progress, today))


def check_on(root: Path, terms: Terms) -> Report:
    """Check a whole catalogue on terms."""
    if terms.profile is not None:
        alone = replace(terms, processes=1, cache=None)
        return terms.profile.timed(WHOLE, lambda: _examined(root, alone))
    return _examined(root, terms) if terms.cache is None else _with_cache(root, terms, terms.cache)


def _examined(root: Path, terms: Terms) -> Report:
    from catalog.check.examining import examine_all  # every rule: not where nothing has changed

    return examine_all(root, terms)


def _with_cache(root: Path, terms: Terms, cache: Cache) -> Report:
    state = terms.state or _state_of(root, terms, cache)
    known = cache.report(state) or renewed(state, terms, cache) or cache.report(state)
    return known or _examined(root, terms)  # where nothing can be kept


def _state_of(root: Path, terms: Terms, cache: Cache) -> State:
    """Give the catalogue as it is now."""
    today = terms.today or dt.datetime.now().astimezone().date()
    return State(root, today, cache.by_content, terms.texts)


def renewed(state: State, terms: Terms, cache: Cache) -> Report | None:
    """Bring what is kept up to the catalogue as it is; give the report where all of it was looked at."""
    from catalog.check.renewing import renew

    outcome = renew(state, terms, cache)
    if not terms.texts:
        cache.keep(state, outcome)
    return outcome.report
