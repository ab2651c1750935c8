"""From the subjects of many items to a booklet. Names stand in the index by their sound: pinyin, or their letters."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from catalog.library.readings import usual_reading
from guides.booklet.view import Booklet, Chapter, Letter, Named, Part
from guides.document.view import Document, Picture
from guides.subject import Subject
from guides.wording.wording import Wording

_OTHERS = "#"


class Cover(Struct, frozen=True):
    """What the cover says of those who publish it."""

    catalogue: str
    publisher: str


class Telling(Struct, frozen=True):
    """How a chapter is made."""

    tell: Callable[[Subject], Document]
    notices: bool = False


def booklet_of(subjects: Sequence[Subject], telling: Telling, cover: Cover, words: Wording) -> Booklet:
    """Make a booklet of items, by authority in the order in which these first come."""
    by_authority: dict[str, list[Subject]] = {}
    for subject in subjects:
        by_authority.setdefault(subject.item.authority, []).append(subject)
    ordered = [subject for group in by_authority.values() for subject in group]
    parts = tuple(_parts(ordered, telling.tell))
    alone = parts[0].title if len(parts) == 1 else ""
    kind = words.phrase("booklet")
    title = alone or cover.catalogue
    return Booklet(
        language=words.language,
        kind=kind,
        title=title,
        name=cover.catalogue if alone else "",
        subtitle=cover.publisher,
        parts=parts,
        index=tuple(_index(ordered)),
        notices=telling.notices,
        description=words.phrase("document_description", kind=kind, name=title),
        footer=_footer(ordered, words),
    )


def _parts(ordered: Sequence[Subject], tell: Callable[[Subject], Document]) -> Iterator[Part]:
    numbered = enumerate(ordered, 1)
    for _, group in groupby(numbered, key=lambda pair: pair[1].item.authority):
        members = list(group)
        authority = members[0][1].authority(members[0][1].item.authority)
        title = members[0][1].words.text(authority.name) if authority else members[0][1].item.authority
        yield Part(title, tuple(Chapter(number, _in_words(tell(subject))) for number, subject in members))


def _in_words(document: Document) -> Document:
    """Leave out pictures, which repeat what the sections say, and sections that are nothing else."""
    told = (
        replace(section, blocks=tuple(block for block in section.blocks if not isinstance(block, Picture)))
        for section in document.sections
    )
    return replace(document, sections=tuple(section for section in told if section.blocks))


def _index(ordered: Sequence[Subject]) -> Iterator[Letter]:
    names = [Named(name, number) for number, subject in enumerate(ordered, 1) for name in _names(subject)]
    names.sort(key=lambda one: (_sound(one.name), one.name, one.chapter))
    for letter, group in groupby(names, key=lambda one: _letter(one.name)):
        yield Letter(letter, tuple(group))


def _names(subject: Subject) -> Iterator[str]:
    """Give each name by which people look for an item, once."""
    aliases = map(subject.words.text, subject.item.aliases)
    return iter(dict.fromkeys(name for name in (subject.title, subject.name, *aliases) if name))


def _sound(name: str) -> tuple[bool, tuple[str, ...]]:
    """Give by what a name is sorted; names that begin with no letter come last."""
    read = tuple(filter(None, (usual_reading(character) for character in name)))
    return _letter(name) == _OTHERS, read


def _letter(name: str) -> str:
    first = next(filter(None, (usual_reading(character) for character in name)), "")[:1].upper()
    return first if first.isascii() and first.isalpha() else _OTHERS


def _footer(ordered: Sequence[Subject], words: Wording) -> str:
    days = [subject.item.valid.from_ for subject in ordered if subject.item.valid.from_]
    count = words.phrase("booklet_count", count=len(ordered))
    return words.sentences([count, words.phrase("as_of", day=max(days).isoformat()) if days else ""])
