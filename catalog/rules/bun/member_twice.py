"""BUN013: one item is not two members that apply at the same time.

Source: convention of the catalogue.
"""

from collections.abc import Iterator

from catalog.rules.bundle_subject import BundleSubject
from catalog.rules.rule import Mistake, bundle_rule
from catalog.situations.diagrams import FALSE


@bundle_rule("BUN013")
def member_twice(subject: BundleSubject) -> Iterator[Mistake]:
    """Look at the members of one item."""
    whole = subject.compared.whole
    both = whole.space.diagrams.both
    applies = {place: whole.space.true(subject.bundle.members[place].when) for place in subject.items}
    for place, item in subject.items.items():
        earlier = [one for one in applies if one < place and subject.items[one].id == item.id]
        if any(both(whole.possible, both(applies[place], applies[one])) != FALSE for one in earlier):
            yield Mistake(("members", place), {"name": subject.name(place)})
