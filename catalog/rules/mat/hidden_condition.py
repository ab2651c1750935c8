"""MAT011: in which case something is asked for stands as a condition, not in a text.

Source: published guides that write situations into names, remarks and limits, while the columns meant for them
are empty in all of a province's items (A). Where a phrase names an answer word by word, it is proposed.
"""

from collections.abc import Iterator

from catalog.findings.edits import Edit, Insert
from catalog.findings.finding import Path
from catalog.findings.messages import explanation
from catalog.findings.words import plain
from catalog.model.conditions import Test
from catalog.rules.listing import listing
from catalog.rules.mat.conditions_in_prose import conditions_in
from catalog.rules.mat.named_answer import named_answer
from catalog.rules.mat.prose import prose_of, wordings
from catalog.rules.rule import BASES, Mistake, file_rule, item_rule
from catalog.rules.subject import FileSubject, ItemSubject
from catalog.schema.kinds import Kind

_LISTS = frozenset({"materials", "fees"})


@item_rule("MAT011", also=BASES)
def hidden_condition(subject: ItemSubject) -> Iterator[Mistake]:
    """Look at the texts of what has no condition of its own."""
    for prose in prose_of(subject):
        found = conditions_in(prose.text)
        if found and not prose.has_condition:
            named = named_answer(subject.item, found[0]) if len(found) == 1 else None
            yield _mistake(subject, prose.path, found, named)


@file_rule("MAT011", Kind.DOCUMENTS)
def condition_in_register(subject: FileSubject) -> Iterator[Mistake]:
    """Look at the names of registered documents."""
    for index, document in enumerate(subject.data):
        for path, text in wordings((index, "name"), document.get("name")):
            found = conditions_in(text)
            if found:
                args = {"found": listing(map(plain, found)), "proposal": explanation("MAT011").phrases["ask"]}
                yield Mistake(path, args)


def _mistake(subject: ItemSubject, path: Path, found: tuple[str, ...], named: Test | None) -> Mistake:
    phrases = explanation("MAT011").phrases
    proposal = phrases["answer"].format({"condition": subject.wording.said(named)}) if named else phrases["ask"]
    args = {"found": listing(map(plain, found)), "proposal": proposal}
    return Mistake(path, args, edits=_edits(subject, path, named))


def _edits(subject: ItemSubject, path: Path, named: Test | None) -> tuple[Edit, ...]:
    """Give the entry its condition, where it is the item's own; a base's is not changed for one item."""
    if named is None or path[0] not in _LISTS or path[0] not in subject.written:
        return ()
    (value,) = named.values
    return (Insert(path[:2], "when", {named.question: value}),)
