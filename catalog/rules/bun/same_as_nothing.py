"""BUN007: what is said to be the same is there.

Source: convention of the catalogue.
"""

from collections.abc import Iterator

from catalog.rules.bundle_subject import BundleSubject
from catalog.rules.rule import Mistake, bundle_rule
from catalog.schema.nearest import nearest_name

_LISTS = ("materials", "results")


@bundle_rule("BUN007")
def same_as_nothing(subject: BundleSubject) -> Iterator[Mistake]:
    """Look at every name in `same`; not at those of members whose item is not there."""
    known = {
        f"{subject.bundle.members[place].id}/{name}/{entry.id}"
        for place, item in subject.items.items()
        for name in _LISTS
        for entry in getattr(item, name)
    }
    missing = {member.id for place, member in enumerate(subject.bundle.members) if place not in subject.items}
    for row, names in enumerate(subject.bundle.same):
        for column, name in enumerate(names):
            if name and name not in known and name.partition("/")[0] not in missing:
                yield Mistake(("same", row, column), {"value": name}, fix=nearest_name(name, known))
