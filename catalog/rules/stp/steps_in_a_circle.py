"""STP001: no step waits for itself.

Source: convention of the catalogue; `after` alone draws the flow, which goes back only by outcomes.
"""

from collections.abc import Iterator

from catalog.rules.listing import listing
from catalog.rules.rule import BASES, Mistake, item_rule
from catalog.rules.stp.ways import ways_of
from catalog.rules.subject import ItemSubject
from catalog.situations.wording import words_of_text


@item_rule("STP001", also=BASES)
def steps_in_a_circle(subject: ItemSubject) -> Iterator[Mistake]:
    """Look for circles, and tell each at the first of its steps."""
    ways = ways_of(subject)
    told: set[str] = set()
    for index, step in enumerate(subject.item.steps if ways.in_circles else ()):
        if step.id in ways.in_circles - told:
            circle = ways.before[step.id] & ways.behind(step.id)
            told |= circle
            names = (words_of_text(one.name) for one in subject.item.steps if one.id in circle)
            yield Mistake(("steps", index, "after"), {"steps": listing(names)})
