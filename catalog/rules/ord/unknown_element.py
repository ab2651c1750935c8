"""ORD001: what an order of sections names is there.

Source: keli's own orders of sections (C); after a slip a section would go without what it is to tell.
"""

from collections.abc import Iterator

from catalog.findings.finding import Path
from catalog.findings.messages import explanation
from catalog.findings.words import plain
from catalog.rules.rule import Mistake, file_rule
from catalog.rules.subject import FileSubject
from catalog.schema.kinds import Kind
from catalog.schema.nearest import nearest_name
from catalog.schema.ordering import named_by_orders


@file_rule("ORD001", Kind.ORDER)
def unknown_element(subject: FileSubject) -> Iterator[Mistake]:
    """Offer the nearest element."""
    for number, section in enumerate(subject.data.get("sections", ())):
        for place, element in enumerate(section.get("elements", ())):
            if element not in named_by_orders():
                yield _told(("sections", number, "elements", place), element)
    for element in subject.data.get("left_out", {}):
        if element not in named_by_orders():
            yield _told(("left_out", element), element)


def _told(path: Path, element: str) -> Mistake:
    near = nearest_name(element, named_by_orders())
    advice = explanation("ORD001").phrases["near"].format({"near": near}) if near else plain("")
    slots = {"found": plain(element), "advice": advice}
    return Mistake(path, slots, fix=near, at_key=path[0] == "left_out")
