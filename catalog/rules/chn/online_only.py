"""CHN001: who cannot apply online can apply at a window or by mail.

Source: the demand that windows stay and go on serving where things are done online (减窗不减服务) (C).
"""

from collections.abc import Iterator

from catalog.findings.words import Words, plain
from catalog.model.conditions import ALWAYS
from catalog.rules.occasion import occasion
from catalog.rules.rule import Mistake, cases_rule
from catalog.rules.subject import ItemSubject


@cases_rule("CHN001")
def online_only(subject: ItemSubject) -> Iterator[Mistake]:
    """Look for a case in which no window is open and nothing can be mailed. A terminal helps nobody who needs help."""
    channels = subject.item.channels
    if channels.mail or not (channels.online or channels.terminal):
        return
    if subject.is_wrong("channels", "mail") or subject.is_wrong("channels", "window"):
        return
    where = _without_window(subject)
    if where is not None:
        yield Mistake(("channels",), {"where": where}, at_key=True)


def _without_window(subject: ItemSubject) -> Words | None:
    window = subject.item.channels.window
    places = window.places if window else ()
    if not places:
        return plain("")
    if any(place.when == ALWAYS for place in places):
        return None
    diagrams, granules = subject.cases.space.diagrams, subject.cases.granules
    opened = (granules["channels", "window", "places", index] for index in range(len(places)))
    return occasion(subject, diagrams.no(diagrams.any(opened)))
