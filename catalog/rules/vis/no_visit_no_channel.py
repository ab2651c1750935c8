"""VIS001: who need not come can apply online or by mail.

Source: an indicator of a provincial checker in daily use (B).
"""

from collections.abc import Iterator

from catalog.rules.occasion import occasion
from catalog.rules.rule import Mistake, cases_rule
from catalog.rules.subject import ItemSubject
from catalog.situations.measures import entries


@cases_rule("VIS001")
def no_visit_no_channel(subject: ItemSubject) -> Iterator[Mistake]:
    """Look for cases without a visit in items that are offered only where one has to go."""
    channels = subject.data.get("channels", {})
    always = any("when" not in visit for visit in subject.data.get("visits", ()))
    if always or "visits" not in subject.data or not channels or not {"online", "mail"}.isdisjoint(channels):
        return
    diagrams = subject.cases.space.diagrams
    when = occasion(subject, diagrams.no(diagrams.any(entries(subject.cases, "visits"))))
    if when is not None:
        yield Mistake(("channels",), {"when": when})
