"""ITM010: an element stands in the item or under `override`, never both.

Source: convention of the catalogue; the change under `override` would not be seen.
"""

from collections.abc import Iterator

from catalog.model.inheritance import OVERRIDE
from catalog.rules.rule import Mistake, file_rule
from catalog.rules.subject import FileSubject
from catalog.schema.kinds import Kind


@file_rule("ITM010", Kind.ITEM)
def present_and_overridden(subject: FileSubject) -> Iterator[Mistake]:
    """Look at each element under `override`."""
    for element in subject.data.get(OVERRIDE, {}):
        if element in subject.data and "base" in subject.data:  # else ITM011 says it
            yield Mistake((OVERRIDE, element), {"element": element}, at_key=True)
