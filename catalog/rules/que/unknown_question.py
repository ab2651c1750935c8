"""QUE001: a condition asks a question that the item has.

Source: convention of the catalogue.
"""

from collections.abc import Iterator

from catalog.findings.messages import explanation
from catalog.rules.rule import BASES, Mistake, cases_rule
from catalog.rules.subject import ItemSubject
from catalog.schema.nearest import nearest_name
from catalog.situations.flaws import Flaw, answers_of


@cases_rule("QUE001", also=BASES)
def unknown_question(subject: ItemSubject) -> Iterator[Mistake]:
    """Look at every test, also in what the base gives."""
    for flawed in subject.flaws:
        if flawed.flaw is Flaw.NO_QUESTION:
            said = explanation("QUE001").phrases
            meant = nearest_name(flawed.question, answers_of(subject.item))
            hint = said["meant"].format({"meant": meant}) if meant else said["unmeant"]
            yield Mistake(flawed.path, {"question": flawed.question, "hint": hint}, fix=meant, at_key=True)
