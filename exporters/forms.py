"""The blank and sample forms of an item, as far as they are harmless: enclosed in documents, or copied beside pages."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Final

from msgspec import Struct

from catalog.findings.errors import KeliError
from catalog.findings.phrasebook import phrasebook
from catalog.findings.words import Words, plain
from catalog.library.library import Library
from catalog.storage.attachments import has_allowed_type
from catalog.storage.caps import ATTACHED
from catalog.storage.content import content_of
from catalog.storage.looking_into import flaw
from catalog.storage.obstacles import reason, said
from guides.subject import Subject

FOLDER: Final = "forms"
"""Where forms stand beside guides."""
_MARK: Final = 12
_MOST: Final = ATTACHED
"""All forms of a guide together; larger ones are named, and said."""


class Form(Struct, frozen=True):
    """A form that may be handed out."""

    named: str
    """Its file within the catalogue."""
    said: str
    """What it is: whether blank or a sample, and of which material."""
    content: bytes

    @property
    def beside(self) -> str:
        """Its name beside guides: one content has one name, so forms of several items and runs never meet."""
        name = PurePosixPath(self.named)
        return f"{FOLDER}/{name.stem}.{sha256(self.content).hexdigest()[:_MARK]}{name.suffix}"


class Forms(Struct, frozen=True):
    """The forms of an item that may be handed out, and why others may not."""

    there: tuple[Form, ...] = ()
    refusals: tuple[Words, ...] = ()

    @property
    def beside(self) -> Mapping[str, str]:
        """By the file within the catalogue its name beside guides."""
        return {one.named: one.beside for one in self.there}


def is_form(name: str) -> bool:
    """Tell whether a file beside guides is a form; several items may lead to it."""
    return name.startswith(f"{FOLDER}/")


def forms_of(library: Library, subject: Subject) -> Forms:
    """Look for the blank and sample forms of an item."""
    there: list[Form] = []
    refusals: list[Words] = []
    left = _MOST
    for named, said_of in _named(subject).items():
        try:
            there.append(Form(named, said_of, _harmless(library.root, named, left)))
        except KeliError as error:
            refusals.append(error.message)
            continue
        left -= len(there[-1].content)
    return Forms(tuple(there), tuple(refusals))


def _named(subject: Subject) -> Mapping[str, str]:
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
