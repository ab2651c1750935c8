"""FEE004: nobody is offered to pay online where nothing is charged.

Source: a city's own checker: not charged ⇒ no online payment (B).
"""

from collections.abc import Iterator

from catalog.rules.rule import BASES, Mistake, item_rule
from catalog.rules.subject import ItemSubject


@item_rule("FEE004", also=BASES)
def payment_of_nothing(subject: ItemSubject) -> Iterator[Mistake]:
    """Compare the list of fees with `online_payment`; a list that is missing the schema tells."""
    if subject.data.get("fees") == [] and subject.item.online_payment and not subject.is_wrong("fees"):
        yield Mistake(("online_payment",), fix="false")
