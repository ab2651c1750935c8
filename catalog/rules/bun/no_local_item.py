"""BUN002: a base that a member names has a local item.

Source: convention of the catalogue. That an item or base is not there at all is told by the family REF.
"""

from collections.abc import Iterator

from catalog.rules.bundle_subject import BundleSubject
from catalog.rules.rule import Mistake, bundle_rule


@bundle_rule("BUN002")
def no_local_item(subject: BundleSubject) -> Iterator[Mistake]:
    """Look at the members that stand for the local item of a base."""
    for place, member in enumerate(subject.bundle.members):
        if member.base and place not in subject.items:
            yield Mistake(("members", place, "base"), {"base": member.base})
