"""What a PDF brings along: the data it was made from, forms to fill in; and whether it is made for archives.

For archives it is PDF/A-3 (ISO 19005-3), tagged; every file in it says how it is related. The days of files are those
of the facts, so that the same document gives the same bytes.
"""

import datetime as dt
from collections.abc import Sequence
from enum import StrEnum
from typing import Any, Final

from msgspec import Struct


class Relation(StrEnum):
    """How a file is related to the document (ISO 19005-3, annex E)."""

    SOURCE = "Source"
    """The document was made from it."""
    DATA = "Data"
    """The document rests on it."""
    SUPPLEMENT = "Supplement"


class Enclosure(Struct, frozen=True):
    """A file in a document."""

    name: str
    content: bytes
    description: str
    relation: Relation
    day: dt.date


class Enclosed(Struct, frozen=True):
    """All that goes with a document."""

    files: tuple[Enclosure, ...] = ()
    archive: bool = False

    @property
    def variant(self) -> str:
        """What the document claims to be."""
        return "pdf/a-3a" if self.archive else "pdf/ua-1"


NOTHING: Final = Enclosed()


def attachments(files: Sequence[Enclosure]) -> list[Any]:
    """Give files as WeasyPrint takes them."""
    from weasyprint import Attachment

    return [
        Attachment(
            string=one.content,
            name=one.name,
            description=one.description,
            relationship=one.relation,
            created=_noon(one.day),
            modified=_noon(one.day),
        )
        for one in files
    ]


def _noon(day: dt.date) -> dt.datetime:
    return dt.datetime(day.year, day.month, day.day, 12, tzinfo=dt.UTC)
