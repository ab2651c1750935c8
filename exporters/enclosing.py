"""What is enclosed in documents of an item: its forms, as far as they are harmless, and the data it is made from."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from catalog.findings.errors import KeliError
from catalog.findings.phrasebook import phrasebook
from catalog.findings.words import Words, plain
from catalog.library.library import Library
from catalog.schema.kinds import Kind
from catalog.storage.attachments import has_allowed_type
from catalog.storage.caps import ATTACHED
from catalog.storage.content import content_of
from catalog.storage.looking_into import flaw
from catalog.storage.obstacles import reason, said
from exporters.pdf.enclosing import Enclosed, Enclosure, Relation
from guides.map.build import day_of
from guides.subject import Subject

_UNKNOWN: Final = dt.date(2000, 1, 1)
"""The day of files of an item that says none."""
_MOST: Final = ATTACHED
"""All forms of a guide together; larger ones are named, and said."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be enclosed."""

    forms: bool = False
    archive: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """What is enclosed, and what is not and why."""

    enclosed: Enclosed
    refusals: tuple[Words, ...] = ()


def enclosed(library: Library, subject: Subject, wish: Wish) -> Found:
    """Look for what is to be enclosed.

    Raises:
        OSError: the file of the item cannot be read.
    """
    day = day_of(subject) or _UNKNOWN
    files, refusals = list(_sources(library, subject, day)) if wish.archive else [], []
    left = _MOST
    for named, said_of in (_forms(subject) if wish.forms else {}).items():
        try:
            content = _harmless(library.root, named, left)
        except KeliError as error:
            refusals.append(error.message)
            continue
        left -= len(content)
        files.append(Enclosure(PurePosixPath(named).name, content, said_of, Relation.SUPPLEMENT, day))
    return Found(Enclosed(tuple(files), wish.archive), tuple(refusals))


def _forms(subject: Subject) -> Mapping[str, str]:
    """Give the blank and sample forms of an item by file, with what each is; a file of several materials once."""
    words, found = subject.words, dict[str, str]()
    for material in subject.item.materials:
        for use in ("blank", "sample"):
            named = getattr(material.files, use)
            if named:
                label = words.label("materials", "files", use)
                found.setdefault(named, words.named(label, words.text(material.name)))
    return found


def _harmless(root: Path, named: str, left: int) -> bytes:
    """Read a form that may be handed out.

    Raises:
        KeliError: it is not there, too large, broken, or runs something.
    """
    try:
        content = content_of(root, named, ATTACHED)
    except OSError as error:
        raise _not_enclosed(named, reason(error)) from error
    if content is None:
        raise _not_enclosed(named, said("missing"))
    if not has_allowed_type(named):
        raise _not_enclosed(named, said("type"))
    wrong = flaw(PurePosixPath(named).suffix.lower(), content)
    if wrong or len(content) > left:
        raise _not_enclosed(named, said(wrong or "all_too_large"))
    return content


def _not_enclosed(named: str, why: Words) -> KeliError:
    words = phrasebook(__package__)
    return KeliError(words["not_enclosed"].format({"file": plain(named), "reason": why}), words["not_enclosed_hint"])


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
