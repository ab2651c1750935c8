"""ITM005: no two items of one authority have the same name.

Source: two of 1,135 items of a city's catalogue share a name, and nobody can tell them apart (A).
"""

from collections.abc import Iterator

from catalog.rules.rule import CatalogueMistake, catalogue_rule
from catalog.rules.subject import CatalogueSubject, Facts, Spot
from catalog.schema.kinds import Kind

_WITHDRAWN = "withdrawn"


@catalogue_rule("ITM005")
def name_twice(subject: CatalogueSubject) -> Iterator[CatalogueMistake]:
    """Name the first item that has the name; a withdrawn item may leave its name to another."""
    first: dict[tuple[str, str], Facts] = {}
    for facts in subject.files:
        if facts.kind is Kind.ITEM and facts.name and facts.authority and facts.state != _WITHDRAWN:
            other = first.setdefault((facts.authority, facts.name), facts)
            if other is not facts and other.id != facts.id:
                yield CatalogueMistake(_spot(facts), {"name": facts.name, "other": _spot(other)})


def _spot(facts: Facts) -> Spot:
    """Give where a name of its own stands, or should: at the id, where the name is inherited."""
    return Spot(facts.file, ("name",) if facts.names_itself else ("id",))
