"""What guides are asked for by an id: those of an item or a bundle, or the one that people wrote."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from msgspec import Struct

from catalog.authored.sound import is_authored
from catalog.findings.words import Language
from catalog.library.library import Library
from catalog.model.conditions import Answers
from exporters.authored import authored, authored_subject, authored_title
from exporters.guide import made_as, rendered
from exporters.look import Look
from exporters.subjects import subject_of
from exporters.view import Format, View
from guides.subject import Subject


class AskedFor(Struct, frozen=True):
    """An id of a catalogue, and whether people wrote the guide of this id."""

    library: Library
    id: str
    is_authored: bool

    @classmethod
    def of(cls, library: Library, wanted: str) -> "AskedFor":
        """Look what an id is of."""
        return cls(library, wanted, is_authored(library, wanted))

    def subject(self, language: Language, given: Mapping[str, Any]) -> tuple[Subject, Answers]:
        """Take up what is told of, for some answers; give these as they were understood, too.

        Raises:
            KeliError: it is not there, or not sound; or an answer is none.
        """
        take_up = authored_subject if self.is_authored else subject_of
        return take_up(self.library, self.id, language, given)

    def title(self, subject: Subject) -> str:
        """Give what its guides are called.

        Raises:
            KeliError: a guide that people wrote has errors.
        """
        return authored_title(self.library, self.id, subject) if self.is_authored else subject.title

    def leads_to_forms(self, views: Iterable[View], formats: Iterable[Format]) -> bool:
        """Say whether one of its guides is a page that leads to the forms beside it."""
        wanted = (View.GUIDE,) if self.is_authored else views
        return (View.GUIDE, Format.HTML) in made_as(wanted, formats)

    def guides(
        self, subject: Subject, views: Iterable[View], formats: Iterable[Format], look: Look
    ) -> Iterator[tuple[str, bytes]]:
        """Make its guides, each with how the name of its file ends; without formats, in the usual ones.

        Raises:
            KeliError: one cannot be made.
        """
        if self.is_authored:
            return authored(self.library, self.id, subject, formats, look)
        return rendered(subject, views, formats, look)
