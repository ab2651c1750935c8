"""What rules over the whole catalogue find in its facts, and what is told of that where it stands."""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from msgspec.structs import replace

from catalog.check.locating import located
from catalog.check.profile import Profile, timed_by
from catalog.check.proposing import proposed
from catalog.check.together import Together
from catalog.findings.finding import Finding
from catalog.findings.place import Place
from catalog.findings.words import Words
from catalog.library.library import Library
from catalog.rules.judging import judged, wanted
from catalog.rules.rule import CatalogueMistake, Mistake, Scope
from catalog.rules.subject import CatalogueSubject, Spot
from catalog.storage.document import Document

_OPEN = 100
"""Files that are held to look up places in them."""


def mistakes_of(
    library: Library, together: Together, profile: Profile | None = None
) -> list[tuple[str, CatalogueMistake]]:
    """Give what rules over the whole catalogue find, by their codes."""
    subject = CatalogueSubject(together.facts, together.entries, frozenset(together.used), library.rule_settings)
    rules = wanted(library.rule_settings, Scope.CATALOGUE)
    return [(rule.code, mistake) for rule, mistake in judged(timed_by(profile, rules), subject)]


def findings_of(mistakes: Iterable[tuple[str, CatalogueMistake]], library: Library) -> Iterator[Finding]:
    """Give what is told of mistakes that rules over the whole catalogue found."""
    reading = lru_cache(_OPEN)(library.read)
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
