"""STP006: what staff carry from desk to desk is known.

Source: element 代跑动 of this project; whoever wants fewer of these has to see them (C).
"""

from collections.abc import Iterator

from catalog.rules.rule import BASES, Mistake, item_rule
from catalog.rules.subject import ItemSubject
from catalog.situations.wording import words_of_text


@item_rule("STP006", also=BASES)
def carried_by_staff(subject: ItemSubject) -> Iterator[Mistake]:
    """Give every step that is handed over by staff."""
    for index, step in enumerate(subject.item.steps):
        if step.handover == "staff":
            yield Mistake(("steps", index, "handover"), {"name": words_of_text(step.name)})
