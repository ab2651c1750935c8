"""QUE002: a condition tests an answer that its question has.

Source: convention of the catalogue.
"""

from collections.abc import Iterator

from catalog.findings.finding import Args
from catalog.findings.messages import explanation
from catalog.findings.words import Words
from catalog.rules.rule import BASES_AND_BUNDLES, Mistake, cases_rule
from catalog.rules.subject import ItemSubject
from catalog.schema.nearest import nearest_name
from catalog.situations.flaws import Flaw, Flawed, answers_of


@cases_rule("QUE002", also=BASES_AND_BUNDLES)
def unknown_option(subject: ItemSubject) -> Iterator[Mistake]:
    """Look at every answer that is tested, also in what the base gives."""
    for flawed in subject.flaws:
        if flawed.flaw is Flaw.NO_ANSWER:
            known = [_written(value) for value in answers_of(subject.item)[flawed.question]]
            meant = nearest_name(_written(flawed.value), known)
            args: Args = {
                "question": subject.wording.question(flawed.question),
                "value": _written(flawed.value),
                "hint": _hint(flawed, known, meant),
            }
            yield Mistake(flawed.path, args, fix=meant)


def _hint(flawed: Flawed, known: list[str], meant: str | None) -> Words:
    said = explanation("QUE002").phrases
    if not known:
        return said["count"] if flawed.question != "situation" else said["no-situation"]
    return said["meant"].format({"meant": meant}) if meant else said["known"].format({"known": "、".join(known)})


def _written(value: str | bool) -> str:
    """Give an answer as it is written in YAML."""
    return str(value).lower() if isinstance(value, bool) else value
