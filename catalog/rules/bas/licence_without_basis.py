"""BAS001: a licence has a basis for its being set up.

Source: elements 设定依据 of the exchange tables and of licence implementation norms (A).
"""

from collections.abc import Iterator

from catalog.rules.occasion import occasion
from catalog.rules.rule import BASES, Mistake, cases_rule
from catalog.rules.subject import ItemSubject

_SETTING = ("", "setting")
"""A basis that does not say what for counts, too."""


@cases_rule("BAS001", also=BASES)
def licence_without_basis(subject: ItemSubject) -> Iterator[Mistake]:
    """Look for a case of a licence in which no such basis applies; a list that is missing the schema tells."""
    if subject.item_type != "licence" or "basis" not in subject.data:
        return
    diagrams, granules = subject.cases.space.diagrams, subject.cases.granules
    setting = (index for index, one in enumerate(subject.item.basis) if one.for_ in _SETTING)
    without = diagrams.no(diagrams.any(granules["basis", index] for index in setting))
    where = occasion(subject, without)
    if where is not None:
        yield Mistake(("basis",), {"where": where}, at_key=True)
