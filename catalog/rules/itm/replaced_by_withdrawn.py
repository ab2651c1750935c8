"""ITM013: what replaces a withdrawn item is not withdrawn itself.

Source: convention of the catalogue; who comes by an old link is led to what can be applied for.
"""

from collections.abc import Iterator, Mapping

from catalog.rules.rule import CatalogueMistake, catalogue_rule
from catalog.rules.subject import CatalogueSubject, Facts, Mention, Spot
from catalog.schema.kinds import Kind

_GONE = "withdrawn"


@catalogue_rule("ITM013")
def replaced_by_withdrawn(subject: CatalogueSubject) -> Iterator[CatalogueMistake]:
    """Look up each successor; the one that may be meant is what replaces that in turn."""
    items = {facts.id: facts for facts in subject.files if facts.kind is Kind.ITEM}
    for facts in subject.files:
        for mention in _successors(facts):
            other = items.get(mention.id)
            if other is not None and other.state == _GONE:
                meant = _in_force(other, items)
                yield CatalogueMistake(Spot(facts.file, mention.path), {"id": mention.id}, fix=meant)


def _successors(facts: Facts) -> list[Mention]:
    return [mention for mention in facts.mentions if mention.path[0] == "replaced_by"] if facts.state == _GONE else []


def _in_force(gone: Facts, items: Mapping[str, Facts]) -> str | None:
    """Give the one item to which an item's successors lead in the end; None where they are several, or lead nowhere."""
    passed: set[str] = set()
    while gone.state == _GONE and gone.id not in passed:
        passed.add(gone.id)
        following = _successors(gone)
        if len(following) != 1 or following[0].id not in items:
            return None
        gone = items[following[0].id]
    return gone.id if gone.state != _GONE else None
