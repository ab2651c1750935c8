"""MAT010: where people choose between documents, that stands as a group, not as an "or" in a text.

Source: published guides that write 身份证或户口簿 into one material (A).
"""

from collections.abc import Iterator

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
        if not prose.has_group:
            yield from _mistakes(prose.path, prose.text)


@file_rule("MAT010", Kind.DOCUMENTS)
def alternative_in_register(subject: FileSubject) -> Iterator[Mistake]:
    """Look at the names of registered documents."""
    for index, document in enumerate(subject.data):
        for path, text in wordings((index, "name"), document.get("name")):
            yield from _mistakes(path, text)


def _mistakes(path: tuple[str | int, ...], text: str) -> Iterator[Mistake]:
    found = alternatives_in(text)
    if found:
        yield Mistake(path, {"found": listing(map(plain, found))})
