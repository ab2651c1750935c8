"""BAS005: a law that an item rests on is in force.

Source: element 实施日期 of bases in a provincial platform (A).
"""

from collections.abc import Iterator

from catalog.rules.bas.citations import citations, title_of
from catalog.rules.rule import BASES_AND_BUNDLES, Mistake, item_rule
from catalog.rules.subject import ItemSubject


@item_rule("BAS005", by_day=True, also=BASES_AND_BUNDLES)
def law_not_yet_in_force(subject: ItemSubject) -> Iterator[Mistake]:
    """Compare with today, or with the day from which the item holds where that is still to come."""
    if subject.item.state == "withdrawn":
        return
    day = max(subject.today, subject.item.valid.from_ or subject.today).isoformat()
    for citation in citations(subject):
        effective = citation.law.get("effective", "")
        if effective > day:
            yield Mistake((*citation.path, "law"), {"law": title_of(citation), "effective": effective})
