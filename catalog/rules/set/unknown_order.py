"""SET005: the order of sections that keli.toml chooses is there, in the catalogue or in keli.

Source: keli's own settings (C).
"""

from collections.abc import Iterator

from catalog.findings.messages import explanation
from catalog.findings.words import Words, plain
from catalog.library.files import own_orders
from catalog.rules.rule import Mistake, file_rule
from catalog.rules.subject import FileSubject
from catalog.schema.kinds import Kind
from catalog.schema.nearest import nearest_name
from catalog.schema.ordering import HOUSE_ORDERS


@file_rule("SET005", Kind.SETTINGS)
def unknown_order(subject: FileSubject) -> Iterator[Mistake]:
    """Offer the nearest name."""
    chosen = subject.settings.order
    known = (*HOUSE_ORDERS, *own_orders(subject.root))
    if chosen and chosen not in known:
        phrases, near = explanation("SET005").phrases, nearest_name(chosen, known)
        listed = Words("、".join(known), ", ".join(known))
        advice = phrases["near"].format({"near": near}) if near else phrases["none"].format({"known": listed})
        yield Mistake(("publish", "order"), {"found": plain(chosen), "advice": advice})
