"""FEE001: a fee is an amount or a share of something.

Source: elements of 收费项目 in the exchange tables; a city's own checker (B).
"""

from collections.abc import Iterator

from catalog.rules.rule import BASES, Mistake, item_rule
from catalog.rules.subject import ItemSubject
from catalog.situations.wording import words_of_text


@item_rule("FEE001", also=BASES)
def no_amount(subject: ItemSubject) -> Iterator[Mistake]:
    """Look for fees with neither."""
    for index, fee in enumerate(subject.item.fees):
        path = ("fees", index)
        wrong = subject.is_wrong(*path, "amount") or subject.is_wrong(*path, "rate")
        if fee.amount is None and fee.rate is None and not wrong:
            yield Mistake(path, {"name": words_of_text(fee.name)})
