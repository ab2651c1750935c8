"""TIM008: what is done at once is reviewed on the spot, and nothing else is.

Source: a city's own checker: 即办件 ⇔ 即审即办, 承诺件 ⇔ 前审后批 (B). Its two kinds of review are four here: all
that is not on the spot takes time. Which of the two elements is wrong the item does not say, so that no fix is offered.
"""

from collections.abc import Iterator

from catalog.rules.rule import BASES, Mistake, item_rule
from catalog.rules.subject import ItemSubject
from catalog.schema.kinds import Kind
from catalog.schema.labels import word

_AT_ONCE = {"instant": True, "promised": False}
_ON_THE_SPOT = "on_the_spot"


@item_rule("TIM008", also=BASES)
def review_and_case_type(subject: ItemSubject) -> Iterator[Mistake]:
    """Compare the kind of review with the case type; what is missing the schema tells."""
    case_type, review_type = subject.item.case_type, subject.item.review_type
    if case_type and review_type and _AT_ONCE[case_type] is not (review_type == _ON_THE_SPOT):
        said = {"case_type": word(Kind.ITEM, ("case_type",), case_type)}
        yield Mistake(("review_type",), {**said, "review": word(Kind.ITEM, ("review_type",), review_type)})
