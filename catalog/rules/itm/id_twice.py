"""ITM003: no two items have the same id, in whatever folders they stand.

Source: convention of the catalogue; links and QR codes name the id alone.
"""

from collections.abc import Iterator

from catalog.rules.rule import CatalogueMistake, catalogue_rule
from catalog.rules.subject import CatalogueSubject, Facts, Spot
from catalog.schema.kinds import Kind


@catalogue_rule("ITM003")
def id_twice(subject: CatalogueSubject) -> Iterator[CatalogueMistake]:
    """Name the first file with the id. A file of another name than its id has ITM001 already."""
    first: dict[tuple[Kind, str], Facts] = {}
    for facts in subject.files:
        if facts.id and facts.id == facts.stem:
            other = first.setdefault((facts.kind, facts.id), facts)
            if other is not facts:
                yield CatalogueMistake(Spot(facts.file, ("id",)), {"id": facts.id, "other": Spot(other.file, ("id",))})
