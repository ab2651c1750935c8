"""QUE003: a condition tests a channel, place, delivery or audience that the item has.

Source: convention of the catalogue. What a base says serves items with other channels, too, so it is not told there.
"""

from collections.abc import Iterator

from catalog.rules.rule import BASES_AND_BUNDLES, Mistake, cases_rule
from catalog.rules.subject import ItemSubject
from catalog.situations.flaws import Flaw


@cases_rule("QUE003", also=BASES_AND_BUNDLES)
def answer_not_offered(subject: ItemSubject) -> Iterator[Mistake]:
    """Look at the tests of what is built in, where the item itself has written them."""
    for flawed in subject.flaws:
        if flawed.flaw is Flaw.NOT_OFFERED and flawed.path[0] in subject.written:
            question = subject.wording.question(flawed.question)
            value = subject.wording.answers(flawed.question, [flawed.value])
            yield Mistake(flawed.path, {"question": question, "value": value})
