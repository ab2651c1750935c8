"""VIS002: who applies online comes no more often than the kind of it allows.

Source: an indicator of a provincial checker in daily use, and the definitions of a provincial portal (B).
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from catalog.findings.words import plain
from catalog.rules.occasion import occasion
from catalog.rules.rule import Mistake, cases_rule
from catalog.rules.subject import ItemSubject
from catalog.schema.kinds import Kind
from catalog.schema.labels import word
from catalog.situations.diagrams import Node
from catalog.situations.measures import Measured, entries
from catalog.situations.proofs import CHANNEL, at_most

_ONLINE: Final = "online"
_MOST: Final = {"full": 0, "original_check": 1, "original_preview": 2}


@cases_rule("VIS002")
def visits_online(subject: ItemSubject) -> Iterator[Mistake]:
    """Count the visits of those who apply online; the number of entries that may concern them does for most items."""
    kind = subject.data.get("channels", {}).get(_ONLINE, {}).get("kind")
    visits = [visit for visit in subject.data.get("visits", ()) if _may_be_online(visit)]
    if kind in _MOST and len(visits) > _MOST[kind]:
        when = occasion(subject, _more(subject, _MOST[kind]))
        if when is not None:
            said = word(Kind.ITEM, ("channels", _ONLINE, "kind"), kind)
            yield Mistake(("channels", _ONLINE, "kind"), {"kind": said, "most": plain(str(_MOST[kind])), "when": when})


def _may_be_online(visit: Mapping[str, Any]) -> bool:
    channel = visit.get("when", {}).get(CHANNEL, _ONLINE)
    return _ONLINE in (channel if isinstance(channel, list) else [channel])


def _more(subject: ItemSubject, most: int) -> Node:
    cases, diagrams = subject.cases, subject.cases.space.diagrams
    few = at_most(cases, Measured(tuple((node, 1) for node in entries(cases, "visits"))), most)
    asked = {variable: cases.space.variables[variable].values for variable in cases.space.of[CHANNEL]}
    online = (diagrams.test(variable, {values.index(_ONLINE)}) for variable, values in asked.items())
    return diagrams.all((diagrams.no(few), *online))
