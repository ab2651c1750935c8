"""BUN001: a bundle in force has members in force.

Source: convention of the catalogue; what is withdrawn cannot be applied for.
"""

from collections.abc import Iterator

from catalog.rules.bundle_subject import BundleSubject
from catalog.rules.rule import Mistake, bundle_rule
from catalog.schema.kinds import Kind
from catalog.schema.labels import word


@bundle_rule("BUN001")
def not_in_force(subject: BundleSubject) -> Iterator[Mistake]:
    """Look at the state of every member's item."""
    if subject.bundle.state != "in_force":
        return
    for place, item in subject.items.items():
        if item.state != "in_force":
            by = "item" if subject.bundle.members[place].item else "base"
            args = {"name": subject.name(place), "state": word(Kind.ITEM, ("state",), item.state)}
            yield Mistake(("members", place, by), args)
