"""Citations: every entry of every list of bases of an item, with its path and the law as it is registered."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from msgspec import Struct

from catalog.findings.finding import Path
from catalog.findings.words import Words
from catalog.model.texts import Text
from catalog.rules.subject import ItemSubject
from catalog.schema.kinds import Kind
from catalog.schema.references import Reference
from catalog.situations.wording import words_of_text
from catalog.storage.patching.edits import value_at


class Citation(Struct, frozen=True):
    """One clause of one law that something rests on."""

    path: Path
    entry: Mapping[str, Any]
    law: Mapping[str, Any]
    """What the register says of it; empty where it is not there, which is told by REF001."""


@lru_cache(maxsize=1)
def citations(subject: ItemSubject) -> Sequence[Citation]:
    """Give every law that an item cites, wherever it does."""
    return [_citation(subject, one) for one in subject.marks.references if one.target.kind is Kind.LAWS]


def _citation(subject: ItemSubject, reference: Reference) -> Citation:
    path = reference.path[:-1]
    return Citation(path, value_at(subject.data, path), subject.registers.get(Kind.LAWS, reference.id) or {})


def title_of(citation: Citation) -> Words:
    """Give the title of a cited law; its id where it is not registered."""
    return words_of_text(Text.of(citation.law.get("title", str(citation.entry["law"]))))
