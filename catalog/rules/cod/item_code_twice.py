"""COD010: no two items have the same codes.

Handling items of one task share its task code, and authorities share the codes of handling
items, so that only both together name an item. Source: the exchange tables' keys (A).
"""

from collections.abc import Iterator

from catalog.rules.rule import CatalogueMistake, catalogue_rule
from catalog.rules.subject import CatalogueSubject, Facts, Spot

_WITHDRAWN = "withdrawn"


@catalogue_rule("COD010")
def item_code_twice(subject: CatalogueSubject) -> Iterator[CatalogueMistake]:
    """Name the first item that has the codes; withdrawn items keep theirs."""
    first: dict[tuple[str, str], Spot] = {}
    for facts in subject.files:
        if facts.codes and facts.state != _WITHDRAWN:
            key, code = _key(facts), facts.codes[-1]
            spot = Spot(facts.file, code.path)
            if key in first:
                yield CatalogueMistake(spot, {"code": code.text, "other": first[key]})
            first.setdefault(key, spot)


def _key(facts: Facts) -> tuple[str, str]:
    codes = {str(code.path[-1]): code.text for code in facts.codes}
    return codes.get("task") or facts.authority, codes.get("handle_item", "")
