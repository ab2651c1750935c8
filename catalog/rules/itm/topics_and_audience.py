"""ITM012: an item stands under topics for those who may apply, and for no others.

Source: a city's own checker: topics for organizations ⇔ organizations among the audience, likewise for persons (B).
Portals show an individual business on either side. An item without any topics is not judged: they are optional.
"""

from collections.abc import Collection, Iterator

from catalog.findings.messages import explanation
from catalog.rules.rule import BASES, Mistake, item_rule
from catalog.rules.subject import ItemSubject
from catalog.schema.kinds import Kind
from catalog.schema.labels import name_of

_PERSON = "person"
_CORPORATE = "corporate"
_EITHER = "individual_business"


@item_rule("ITM012", also=BASES)
def topics_and_audience(subject: ItemSubject) -> Iterator[Mistake]:
    """Look for topics of nobody, else for somebody without topics."""
    audience, topics = set(subject.item.audience), {name for name, found in subject.item.topics.items() if found}
    if audience and topics and not subject.is_wrong("topics") and not subject.is_wrong("audience"):
        for_nobody = [name for name in (_PERSON, _CORPORATE) if name in topics and not _may_be_for(name, audience)]
        lacking = [name for name in (_PERSON, _CORPORATE) if name not in topics and _has_to_be_for(name, audience)]
        for name in for_nobody:
            yield _mistake(name, "for_nobody")
        for name in () if for_nobody else lacking:
            yield _mistake(name, "lacking")


def _mistake(name: str, problem: str) -> Mistake:
    label = name_of(Kind.ITEM, ("topics", name))
    path = ("topics", name) if problem == "for_nobody" else ("topics",)
    problem_said = explanation("ITM012").phrases[problem].format({"topics": label})
    return Mistake(path, {"problem": problem_said}, at_key=True)


def _may_be_for(name: str, audience: Collection[str]) -> bool:
    """Tell whether any of those who may apply finds an item under topics of this name."""
    return any(one == _EITHER or (one == _PERSON) is (name == _PERSON) for one in audience)


def _has_to_be_for(name: str, audience: Collection[str]) -> bool:
    """Tell whether some of those who may apply find an item only under topics of this name."""
    return any(one != _EITHER and (one == _PERSON) is (name == _PERSON) for one in audience)
