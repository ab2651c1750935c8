"""From an item to its poster; and the gist of one, where all of it would be too small to read from afar."""

from msgspec.structs import replace

from guides.map.branches.contacts import ways
from guides.map.build import as_of, footer, map_of
from guides.map.view import Branch, Card, Entry, Icon
from guides.poster.view import PosterView
from guides.subject import Subject


def poster_of(subject: Subject) -> PosterView:
    """Make the poster of an item. The map has no footer of its own: that stands at the foot of the poster."""
    imprint = tuple(filter(None, (subject.subtitle, footer(subject), as_of(subject))))
    return PosterView(replace(map_of(subject), footer=""), tuple(ways(subject)), imprint, subject.address)


def gist(poster: PosterView) -> PosterView:
    """Leave of things with a name the names alone, but where to go and when; the web guide has the rest."""
    return replace(poster, map=replace(poster.map, branches=tuple(map(_gist, poster.map.branches))))


def _gist(branch: Branch) -> Branch:
    return branch if branch.icon is Icon.CONTACT else replace(branch, entries=tuple(map(_named, branch.entries)))


def _named(entry: Entry) -> Entry:
    return replace(entry, facts=(), points=()) if isinstance(entry, Card) else entry
