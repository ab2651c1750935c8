"""REF005: every entry of a register is named somewhere.

Source: convention of the catalogue. For information: an entry may wait for its first item.
"""

from collections.abc import Iterator

from catalog.findings.messages import explanation
from catalog.rules.rule import CatalogueMistake, SpotArgs, catalogue_rule
from catalog.rules.subject import CatalogueSubject, Spot


@catalogue_rule("REF005")
def unused_entry(subject: CatalogueSubject) -> Iterator[CatalogueMistake]:
    """Give what no file names; nothing while a file that may name it cannot be read."""
    if any(facts.unread for facts in subject.files):
        return
    for entry in subject.entries:
        if (entry.kind, entry.id) not in subject.used:
            args: SpotArgs = {
                "id": entry.id,
                "register": explanation("REF001").phrases[entry.kind],
            }
            yield CatalogueMistake(Spot(entry.file, entry.path), args)
