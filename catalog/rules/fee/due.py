"""Where a fee has to be paid: it applies, and its amount is not 0."""

from catalog.situations.cases import Cases
from catalog.situations.diagrams import FALSE, TRUE, Node
from catalog.situations.measures import number_by_case


def due(cases: Cases, index: int) -> Node:
    """Give where the fee of an index is more than nothing; nowhere where no amount and no rate is said.

    Raises:
        TooTangledError: too many questions hang together.
    """
    fee, path = cases.item.fees[index], ("fees", index)
    diagrams = cases.space.diagrams
    paid = TRUE if fee.rate and fee.rate.percent else FALSE
    if fee.amount:
        free = number_by_case(cases, fee.amount, (*path, "amount")).get(0, FALSE)
        paid = diagrams.any((paid, diagrams.no(free)))
    return diagrams.both(cases.granules[path], paid)
