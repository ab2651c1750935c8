"""BUN011: how a case gets from one member to the next is said, and staff carrying it is reported.

Source: practice of one-thing services 一件事 (代跑动): what a system could hand over is still carried.
"""

from collections.abc import Iterator

from catalog.bundles.handing_over import Way, hand_overs
from catalog.rules.bundle_subject import BundleSubject
from catalog.rules.rule import Mistake, bundle_rule


@bundle_rule("BUN011")
def carried_by_staff(subject: BundleSubject) -> Iterator[Mistake]:
    """Look at every edge between two members."""
    for one in hand_overs(subject.thing.joining):
        if one.way is Way.STAFF:
            place = subject.place(one.to)
            args = {"from": subject.name(subject.place(one.from_)), "to": subject.name(place)}
            yield Mistake(("members", place), args)
