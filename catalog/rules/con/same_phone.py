"""CON002: complaints do not go to those who are complained of: another number than for advice.

Source: a city's own checker: both phones differ; 12345 serves both in published guides (B).
"""

from collections.abc import Iterator

from catalog.findings.words import plain
from catalog.model.settings import Settings
from catalog.rules.con.phones import numbers, phones
from catalog.rules.rule import Mistake, item_rule
from catalog.rules.subject import ItemSubject

_HOTLINE = "12345"


@item_rule("CON002")
def same_phone(subject: ItemSubject) -> Iterator[Mistake]:
    """Compare every number; hotlines serve both."""
    asked = {number for _, text in phones(subject.data.get("consult", ()), ()) for number in numbers(text)}
    for path, text in phones(subject.data.get("complaint", ()), ("complaint",)):
        shared = [one for one in numbers(text) if one in asked and not _is_hotline(one, subject.settings)]
        if shared:
            yield Mistake(path, {"found": plain(text)})


def _is_hotline(number: str, settings: Settings) -> bool:
    """Tell whether a number is a hotline, with or without an area code before it."""
    hotlines = (_HOTLINE, *numbers(settings.hotline))
    return any(number.endswith(one) and len(number) - len(one) in (0, 3, 4) for one in hotlines)
