"""What is enclosed in documents of an item: its forms, as far as they are harmless, and the data it is made from."""

import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import Final

from msgspec import Struct

from catalog.library.library import Library
from catalog.schema.kinds import Kind
from catalog.storage.content import content_of
from exporters.forms import Form
from exporters.pdf.enclosing import Enclosed, Enclosure, Relation
from guides.map.build import day_of
from guides.subject import Subject

_UNKNOWN: Final = dt.date(2000, 1, 1)
"""The day of files of an item that says none."""


class Wish(Struct, frozen=True):
    """What is to go with documents."""

    forms: bool = False
    archive: bool = False


def enclosed(library: Library, subject: Subject, forms: Iterable[Form], *, archive: bool) -> Enclosed:
    """Put together what is enclosed.

    Raises:
        OSError: the file of the item cannot be read.
    """
    day = day_of(subject) or _UNKNOWN
    files = list(_sources(library, subject, day)) if archive else []
    for one in forms:
        files.append(Enclosure(PurePosixPath(one.named).name, one.content, one.said, Relation.SUPPLEMENT, day))
    return Enclosed(tuple(files), archive)


def _sources(library: Library, subject: Subject, day: dt.date) -> Iterator[Enclosure]:
    """Give the file an item was read from; of a bundle those of its members, too."""
    members = {item.id for _, item in subject.thing.joining.own} if subject.thing else set()
    for file, kind in library.files.items():
        name = PurePosixPath(file)
        own = kind is (Kind.BUNDLE if subject.thing else Kind.ITEM) and name.stem == subject.item.id
        if own or (kind is Kind.ITEM and name.stem in members):
            content = content_of(library.root, file) or b""
            relation = Relation.SOURCE if own else Relation.DATA
            yield Enclosure(name.name, content, subject.words.phrase("enclosed_source"), relation, day)
