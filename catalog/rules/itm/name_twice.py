"""ITM005: no two items of one authority have the same name.

Source: two of 1,135 items of a city's catalogue share a name, and nobody can tell them apart (A).
"""

from collections.abc import Iterator

from catalog.rules.rule import PlacedMistake, catalogue_rule
from catalog.rules.subject import CatalogueSubject, Facts
from catalog.schema.kinds import Kind

_WITHDRAWN = "withdrawn"


@catalogue_rule("ITM005")
def name_twice(subject: CatalogueSubject) -> Iterator[PlacedMistake]:
    """Name the first item that has the name; a withdrawn item may leave its name to another."""
    first: dict[tuple[str, str], Facts] = {}
    for facts in subject.files:
        if facts.kind is Kind.ITEM and facts.name and facts.authority and facts.state != _WITHDRAWN:
            other = first.setdefault((facts.authority, facts.name), facts)
            if other is not facts and other.id != facts.id:
                yield _mistake(facts, other)


def _mistake(facts: Facts, other: Facts) -> PlacedMistake:
    args = {"name": facts.name, "other": str(other.name_place or other.id_place)}
    if facts.name_place is None:  # inherited: the place to give a name of its own is the item
        return PlacedMistake(facts.id_place, ("id",), args)
    return PlacedMistake(facts.name_place, ("name",), args)
