"""UNI003: a lower level asks no more of people than its base, and does not take longer.

Source: the demand that one item is the same everywhere (四级四同), its documents, flow and limits too (C).
"""

from collections.abc import Iterator

from catalog.findings.messages import explanation
from catalog.levels.difference import Difference
from catalog.levels.direction import asks_more
from catalog.levels.said import change
from catalog.rules.rule import Mistake, item_rule
from catalog.rules.subject import ItemSubject
from catalog.rules.uni.changes import where


@item_rule("UNI003")
def stricter_than_base(subject: ItemSubject) -> Iterator[Mistake]:
    """Look at what keli.toml does not unify; another material is told by MAT009."""
    for found in subject.differences:
        if asks_more(found, subject.filled_base, subject.settings.working_time) and not _is_told(subject, found):
            phrases = explanation("UNI003").phrases
            how = phrases.get(str(found.path[0]), phrases["demand"])
            yield Mistake(where(subject, found), {"change": change(found, subject.wording), "how": how})


def _is_told(subject: ItemSubject, found: Difference) -> bool:
    another = found.path[0] == "materials" and isinstance(found.path[-1], int) and found.before is None
    return another or subject.settings.unified_by(found.path) is not None
