"""TIM006: a special step says whether it counts.

Source: the exchange tables and the columns of a provincial portal (A): 是否计算在法定办结时限内.
"""

from collections.abc import Iterator

from catalog.rules.rule import BASES, Mistake, item_rule
from catalog.rules.subject import ItemSubject


@item_rule("TIM006", also=BASES)
def special_step_counted(subject: ItemSubject) -> Iterator[Mistake]:
    """Look at the steps that are a special procedure."""
    for index, step in enumerate(subject.data.get("steps", ())):
        if "special" in step and "counted" not in step:
            yield Mistake(("steps", index))
