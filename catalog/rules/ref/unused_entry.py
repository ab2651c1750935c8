"""REF005: every entry of a register is named somewhere.

Source: convention of the catalogue. For information: an entry may wait for its first item.
"""

from collections.abc import Iterator

from catalog.findings.finding import Args
from catalog.findings.messages import explanation
from catalog.rules.rule import PlacedMistake, catalogue_rule
from catalog.rules.subject import CatalogueSubject


@catalogue_rule("REF005")
def unused_entry(subject: CatalogueSubject) -> Iterator[PlacedMistake]:
    """Give what no file names; nothing while a file that may name it cannot be read."""
    if any(facts.unread for facts in subject.files):
        return
    for entry in subject.entries:
        if (entry.kind, entry.id) not in subject.used:
            args: Args = {"id": entry.id, "register": explanation("REF001").phrases[entry.kind]}
            yield PlacedMistake(entry.place, entry.path, args)
