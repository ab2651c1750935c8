"""Citations: every entry of every list of bases of an item, with its path and the law as it is registered."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from catalog.findings.finding import Path
from catalog.findings.words import Words
from catalog.model.texts import Text
from catalog.rules.subject import ItemSubject
from catalog.schema.kinds import Kind
from catalog.situations.wording import words_of_text
from catalog.storage.patching.edits import value_at


@dataclass(frozen=True, slots=True)
class Citation:
    """One clause of one law that something rests on."""

    path: Path
    entry: Mapping[str, Any]
    law: Mapping[str, Any]
    """What the register says of it; empty where it is not there, which is told by REF001."""


def citations(subject: ItemSubject) -> Iterator[Citation]:
    """Give every law that an item cites, wherever it does."""
    for reference in subject.references:
        if reference.target.kind is Kind.LAWS:
            path = reference.path[:-1]
            law = subject.registers.get(Kind.LAWS, reference.id) or {}
            yield Citation(path, value_at(subject.data, path), law)


def title_of(citation: Citation) -> Words:
    """Give the title of a cited law; its id where it is not registered."""
    return words_of_text(Text.of(citation.law.get("title", str(citation.entry["law"]))))
