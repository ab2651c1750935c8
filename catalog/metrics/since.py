"""What has become of a catalogue since an earlier state (reference: metrics): how many more items, how much less to do.

Less is counted of items that were there then and are there now; an item is the same by its id. As everywhere sums are
compared, never means of ratios.
"""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Final

from catalog.metrics.contributions import Contribution, Why, left_out
from catalog.metrics.indicators import less
from catalog.metrics.quantities import Quantity
from catalog.metrics.summaries import Result, added_up
from catalog.metrics.tallies import Tally


class Since(StrEnum):
    """What is counted between two states."""

    SPLIT = "split"
    """事项拆分率: how many more items there are, of those there were."""
    FEWER_MATERIALS = "fewer_materials"
    FEWER_FIELDS = "fewer_fields"
    FEWER_STEPS = "fewer_steps"
    FEWER_VISITS = "fewer_visits"
    FEWER_DAYS = "fewer_days"


_REDUCED: Final = {
    Since.FEWER_MATERIALS: Quantity.MATERIALS,
    Since.FEWER_FIELDS: Quantity.FIELDS,
    Since.FEWER_STEPS: Quantity.STEPS,
    Since.FEWER_VISITS: Quantity.VISITS,
    Since.FEWER_DAYS: Quantity.DAYS,
}


def since(then: Sequence[Tally], now: Sequence[Tally]) -> Mapping[Since, Result]:
    """Compare two states; both were counted with their numbers."""
    split = Result(len(now) - len(then), len(then), len(now), {}, ())
    reduced = {one: _added_up(quantity, then, now) for one, quantity in _REDUCED.items()}
    return {Since.SPLIT: split, **reduced}


def _added_up(quantity: Quantity, then: Sequence[Tally], now: Sequence[Tally]) -> Result:
    found = dict(_compared(quantity, then, now))
    return added_up(found, list(found.values()))


def _compared(quantity: Quantity, then: Sequence[Tally], now: Sequence[Tally]) -> Iterator[tuple[str, Contribution]]:
    before = {one.id: one.numbers[quantity] for one in then}
    today = {one.id: one.numbers[quantity] for one in now}
    for item in dict.fromkeys((*today, *before)):
        if item not in before:
            yield item, left_out(Why.NEW)
        elif item not in today:
            yield item, left_out(Why.GONE)
        else:
            yield item, less(before[item], today[item])
