"""CHN001: who cannot apply online can apply at a window or by mail.

Source: the demand that windows stay and go on serving where things are done online (减窗不减服务) (B).
"""

from collections.abc import Iterator

from catalog.rules.occasion import occasion
from catalog.rules.rule import Mistake, cases_rule
from catalog.rules.subject import ItemSubject


@cases_rule("CHN001")
def online_only(subject: ItemSubject) -> Iterator[Mistake]:
    """Look for a case in which no window is open and nothing can be mailed. A terminal helps nobody who needs help."""
    channels = subject.item.channels
    if channels.mail or not (channels.online or channels.terminal) or subject.is_wrong("channels", "mail"):
        return
    places = range(len(channels.window.places)) if channels.window else ()
    diagrams = subject.cases.space.diagrams
    open_windows = (subject.cases.granules["channels", "window", "places", index] for index in places)
    where = occasion(subject, diagrams.no(diagrams.any(open_windows)))
    if where is not None and not subject.is_wrong("channels", "window"):
        yield Mistake(("channels",), {"where": where}, at_key=True)
