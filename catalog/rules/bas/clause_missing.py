"""BAS002: a basis names the clause, not only the law.

Source: checklists of officers, "law and article, paragraph or item" (C).
"""

from collections.abc import Iterator

from catalog.rules.bas.citations import citations, title_of
from catalog.rules.rule import BASES_AND_BUNDLES, Mistake, item_rule
from catalog.rules.subject import ItemSubject


@item_rule("BAS002", also=BASES_AND_BUNDLES)
def clause_missing(subject: ItemSubject) -> Iterator[Mistake]:
    """Look at every basis in the item. No fix is offered: only the law says which clause it is."""
    for citation in citations(subject):
        if not citation.entry.get("clause"):
            yield Mistake(citation.path, {"law": title_of(citation)})
