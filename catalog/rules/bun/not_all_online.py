"""BUN014: a bundle that is done fully online has members that can be applied for online.

Source: R5 of the national exchange rules as a city's checker uses it: fully online means no visit for any part.
"""

from collections.abc import Iterator

from catalog.rules.bundle_subject import BundleSubject
from catalog.rules.rule import Mistake, bundle_rule


@bundle_rule("BUN014")
def not_all_online(subject: BundleSubject) -> Iterator[Mistake]:
    """Look at the channels of every member."""
    online = subject.bundle.channels.online
    if online is None or online.kind != "full":
        return
    for place, item in subject.items.items():
        if item.channels.online is None:
            yield Mistake(("channels", "online", "kind"), {"name": subject.name(place)})
