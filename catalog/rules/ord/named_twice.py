"""ORD002: an order of sections names an element once.

Source: keli's own orders of sections (C); a guide would tell the same twice, or what it is to leave out.
"""

from collections.abc import Iterator

from catalog.findings.words import plain
from catalog.rules.rule import Mistake, file_rule
from catalog.rules.subject import FileSubject
from catalog.schema.kinds import Kind


@file_rule("ORD002", Kind.ORDER)
def named_twice(subject: FileSubject) -> Iterator[Mistake]:
    """Tell of every place but the first, what is left out being named first of all."""
    named = set(subject.data.get("left_out", {}))
    for number, section in enumerate(subject.data.get("sections", ())):
        for place, element in enumerate(section.get("elements", ())):
            if element in named:
                yield Mistake(("sections", number, "elements", place), {"element": plain(element)})
            named.add(element)
