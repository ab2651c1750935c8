"""BUN012: how a case gets from one member to the next is said.

Source: practice of one-thing services 一件事: each hand-over is by system or by staff (代跑动).
"""

from collections.abc import Iterator

from catalog.bundles.handing_over import Way, hand_overs
from catalog.rules.bundle_subject import BundleSubject
from catalog.rules.rule import Mistake, bundle_rule


@bundle_rule("BUN012")
def hand_over_unsaid(subject: BundleSubject) -> Iterator[Mistake]:
    """Look at every edge between two members, once for each that does not say it."""
    silent = {one.from_: one.to for one in reversed(list(hand_overs(subject.thing.joining))) if one.way is Way.UNSAID}
    for member, other in silent.items():
        args = {"from": subject.name(subject.place(member)), "to": subject.name(subject.place(other))}
        yield Mistake(("members", subject.place(member)), args)
