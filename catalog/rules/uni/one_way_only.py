"""UNI002: what a lower level may only tighten it does not relax, and the other way round.

Source: the demand that one item is the same everywhere (四级四同), as far as the catalogue takes it up (C).
"""

from collections.abc import Iterator

from catalog.findings.messages import explanation
from catalog.levels.direction import LIMITS, Direction, direction
from catalog.levels.said import change
from catalog.model.settings import May
from catalog.rules.rule import Mistake, item_rule
from catalog.rules.subject import ItemSubject
from catalog.rules.uni.changes import reason, unified, where

_AGAINST = {
    May.TIGHTEN: (Direction.LOOSER, Direction.MIXED),
    May.RELAX: (Direction.TIGHTER, Direction.MIXED),
    May.NOTHING: (),
}


@item_rule("UNI002")
def one_way_only(subject: ItemSubject) -> Iterator[Mistake]:
    """Look for changes against the way that is allowed; what goes neither way may be changed."""
    for found, settled in unified(subject):
        if direction(found, subject.filled_base, subject.settings.working_time) in _AGAINST[settled.may]:
            phrases = explanation("UNI002").phrases
            may = phrases[f"{settled.may}_{'limit' if found.path[0] in LIMITS else 'demand'}"]
            args = {"change": change(found, subject.wording), "may": may, "reason": reason(settled)}
            yield Mistake(where(subject, found), args)
