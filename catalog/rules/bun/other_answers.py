"""BUN005: a question that has the id of another one has its answers, too.

Source: convention of the catalogue; one id is one question.
"""

from collections.abc import Iterator

from catalog.rules.bundle_subject import BundleSubject
from catalog.rules.rule import Mistake, bundle_rule


@bundle_rule("BUN005")
def other_answers(subject: BundleSubject) -> Iterator[Mistake]:
    """Look at the questions of members that are asked already, with other answers."""
    for member, question in subject.thing.asking.otherwise:
        place = subject.place(member)
        yield Mistake(("members", place), {"name": subject.name(place), "id": question})
