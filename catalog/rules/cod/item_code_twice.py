"""COD010: no two items have the same codes.

Handling items of one task share its task code, and authorities share the codes of handling
items, so that only both together name an item. Source: the exchange tables' keys (A).
"""

from collections.abc import Iterator

from catalog.rules.rule import PlacedMistake, catalogue_rule
from catalog.rules.subject import CatalogueSubject, Code, Facts

_WITHDRAWN = "withdrawn"


@catalogue_rule("COD010")
def item_code_twice(subject: CatalogueSubject) -> Iterator[PlacedMistake]:
    """Name the first item that has the codes; withdrawn items keep theirs."""
    first: dict[tuple[str, str], Code] = {}
    for facts in subject.files:
        if facts.codes and facts.state != _WITHDRAWN:
            key, code = _key(facts), facts.codes[-1]
            if key in first:
                yield PlacedMistake(code.place, code.path, {"code": code.text, "other": str(first[key].place)})
            first.setdefault(key, code)


def _key(facts: Facts) -> tuple[str, str]:
    codes = {str(code.path[-1]): code.text for code in facts.codes}
    return codes.get("task") or facts.authority, codes.get("handle_item", "")
