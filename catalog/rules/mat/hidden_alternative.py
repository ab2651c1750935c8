"""MAT010: where people choose between documents, that stands as a group, not as an "or" in a text.

Source: published guides that write 身份证或户口簿 into one material (A).
"""

from collections.abc import Iterable, Iterator

from catalog.findings.finding import Path
from catalog.findings.words import plain
from catalog.rules.listing import listing
from catalog.rules.mat.alternatives_in_prose import alternatives_in
from catalog.rules.mat.prose import prose_of, wordings
from catalog.rules.rule import BASES, Mistake, file_rule, item_rule
from catalog.rules.subject import FileSubject, ItemSubject
from catalog.schema.kinds import Kind


@item_rule("MAT010", also=BASES)
def hidden_alternative(subject: ItemSubject) -> Iterator[Mistake]:
    """Look at the texts of what is in no group."""
    for prose in prose_of(subject):
        found = alternatives_in(prose.text)
        if found and not prose.has_group:
            yield _mistake(prose.path, found)


@file_rule("MAT010", Kind.DOCUMENTS)
def alternative_in_register(subject: FileSubject) -> Iterator[Mistake]:
    """Look at the names of registered documents."""
    for index, document in enumerate(subject.data):
        for path, text in wordings((index, "name"), document.get("name")):
            found = alternatives_in(text)
            if found:
                yield _mistake(path, found)


def _mistake(path: Path, found: Iterable[str]) -> Mistake:
    return Mistake(path, {"found": listing(map(plain, found))})
