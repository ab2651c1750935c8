"""BAS004: a law that an item rests on has not been repealed.

Source: convention of the catalogue; the date of repeal in its register of laws.
"""

from collections.abc import Iterator

from catalog.rules.bas.citations import citations, title_of
from catalog.rules.rule import BASES_AND_BUNDLES, Mistake, item_rule
from catalog.rules.subject import ItemSubject


@item_rule("BAS004", by_day=True, also=BASES_AND_BUNDLES)
def law_repealed(subject: ItemSubject) -> Iterator[Mistake]:
    """Compare with today. A withdrawn item may rest on what it rested on."""
    if subject.item.state == "withdrawn":
        return
    today = subject.today.isoformat()
    for citation in citations(subject):
        repealed = citation.law.get("repealed", "")
        if repealed and repealed <= today:
            yield Mistake((*citation.path, "law"), {"law": title_of(citation), "repealed": repealed})
