"""FEE005: where something is charged it is said whether it can be paid online.

Source: a city's own checker: charged ⇒ basis, online payment, items and standard are stated (B); mandatory column
online_pay of the exchange tables.
"""

from collections.abc import Iterator

from catalog.rules.fee.due import due
from catalog.rules.rule import BASES, Mistake, cases_rule
from catalog.rules.subject import ItemSubject
from catalog.situations.diagrams import FALSE


@cases_rule("FEE005", also=BASES)
def payment_not_said(subject: ItemSubject) -> Iterator[Mistake]:
    """Look for fees that are due in some case, without `online_payment`."""
    if "online_payment" not in subject.data and not subject.is_wrong("online_payment") and subject.item.fees:
        both, cases = subject.cases.space.diagrams.both, subject.cases
        if any(both(cases.possible, due(cases, index)) != FALSE for index in range(len(cases.item.fees))):
            yield Mistake(("fees",), at_key=True)
