"""CHN003: opening hours say on which days.

Source: a city's own checker: hours name working days, the whole day, or holidays (B).
"""

import re
from collections.abc import Iterator

from catalog.model.texts import Text
from catalog.rules.rule import Mistake, file_rule
from catalog.rules.subject import FileSubject
from catalog.schema.kinds import Kind

_DAYS = re.compile(
    r"工作日|节假日|[周星]期?[一二三四五六日天末至到]|全天|每[天日周]|24\s*小时|全年|法定"
    r"|days?\b|daily|\b(?:mon|tue|wed|thu|fri|sat|sun)|24\s*(?:hours|h\b|/\s*7)|holidays|weekend",
    re.IGNORECASE,
)


@file_rule("CHN003", Kind.PLACES)
def hours_without_days(subject: FileSubject) -> Iterator[Mistake]:
    """Look at the hours of each place; each season has to say it."""
    for index, place in enumerate(subject.data):
        for season, hours in enumerate(place.get("hours", ())):
            said = Text.of(hours.get("text", "")).wordings
            lacking = next((text for text in said if not _DAYS.search(text)), "")
            if lacking:
                yield Mistake((index, "hours", season, "text"), {"found": lacking})
