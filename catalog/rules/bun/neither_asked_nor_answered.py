"""BUN004: a bundle asks or answers every question of its members.

Source: convention of the catalogue; what nobody thought of is asked in the words of one department.
"""

from collections.abc import Iterator

from catalog.findings.finding import Args
from catalog.rules.bundle_subject import BundleSubject
from catalog.rules.rule import Mistake, bundle_rule
from catalog.situations.wording import words_of_text


@bundle_rule("BUN004")
def neither_asked_nor_answered(subject: BundleSubject) -> Iterator[Mistake]:
    """Look at the questions that are left; where the bundle asks otherwise, BUN005 tells of it."""
    for member, question in subject.thing.asking.unasked:
        if (member, question) not in subject.thing.asking.otherwise:
            place = subject.place(member)
            asked = next(one for one in subject.items[place].questions if one.id == question)
            args: Args = {"name": subject.name(place), "question": words_of_text(asked.ask), "id": question}
            yield Mistake(("members", place), args)
