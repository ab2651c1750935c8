"""What is told of each file in the end: settled, in order, and without what comments hide.

A sheet rests on what its own file gave, and on what was found there from elsewhere: by items in their bases, by rules
over the whole catalogue. Sheets are made one after the other, so that a large catalogue takes little memory.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import TypeAlias

from catalog.check.examine import Examined
from catalog.check.settling import settled
from catalog.check.suppressions import unhidden
from catalog.findings.finding import Finding
from catalog.library.files import closed_folders
from catalog.library.guides import guide_ids
from catalog.library.library import Library

Sheets: TypeAlias = Iterable[tuple[str, tuple[Finding, ...]]]
"""Files of which something is told, in the order of a report, each with that."""


def sheets(library: Library, by_file: Mapping[str, Examined], elsewhere: Iterable[Finding]) -> Sheets:
    """Give the sheets of a catalogue; `elsewhere` is what was not found in a file by looking at that alone."""
    of_folders = chain.from_iterable(library.read(folder).findings for folder in closed_folders(library.root))
    more = by_place(chain(elsewhere, of_folders, of_guides(library, guide_ids(library.root))))
    for file in sorted({*library.files, *more}):
        told = sheet(library, file, by_file.get(file), more.get(file, ()))
        if told:
            yield file, told


def by_place(findings: Iterable[Finding]) -> Mapping[str, Sequence[Finding]]:
    """Give findings by the file they stand in."""
    found = defaultdict[str, list[Finding]](list)
    for finding in findings:
        found[finding.place.file].append(finding)
    return found


def sheet(library: Library, file: str, examined: Examined | None, elsewhere: Iterable[Finding]) -> tuple[Finding, ...]:
    """Give what is told of one file, from what it gave and what was found there from elsewhere."""
    own = (one for one in examined.findings if one.place.file == file) if examined else ()
    found = [*own, *elsewhere]
    comments = examined.comments if examined else ()
    told = unhidden(found, comments, library.rule_settings.off) if comments else found
    return settled(told, library.settings)


def of_guides(library: Library, guides: Sequence[str]) -> Iterator[Finding]:
    """Give what is wrong with the authored guides: they are few, so they are looked at each time."""
    if guides:
        from catalog.authored.checking import findings_of_guides  # what reads them: most catalogues have none

        yield from findings_of_guides(library)
