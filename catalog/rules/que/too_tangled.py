"""QUE016: the questions of an item can be judged exactly.

Source: decision of this project: never a wrong number. What cannot be judged is said by whichever rule comes upon it.
"""

from collections.abc import Iterator

from catalog.rules.rule import BASES_AND_BUNDLES, Mistake, cases_rule
from catalog.rules.subject import ItemSubject


@cases_rule("QUE016", also=BASES_AND_BUNDLES)
def too_tangled(subject: ItemSubject) -> Iterator[Mistake]:
    """Compile the item's cases, if it has any."""
    if subject.marks.conditions:
        subject.cases.possible  # noqa: B018 - making them is the test
    return iter(())
