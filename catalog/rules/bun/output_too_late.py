"""BUN015: what a member needs does not come out of one that waits for it.

Source: convention of the catalogue; such an output cannot be used, and people are asked for the material.
"""

from collections.abc import Iterator

from catalog.findings.finding import Args
from catalog.rules.bundle_subject import BundleSubject
from catalog.rules.rule import Mistake, bundle_rule
from catalog.situations.wording import words_of_text


@bundle_rule("BUN015")
def output_too_late(subject: BundleSubject) -> Iterator[Mistake]:
    """Look at the outputs that would close a circle, once for each pair of members."""
    joining = subject.thing.joining
    for to, item in joining.own:
        for from_, other in joining.own:
            if not joining.waits(from_.id, to.id) or frozenset((from_.id, to.id)) in joining.apart:
                continue
            given = {result.document for result in other.results if result.document}
            late = next((one for one in item.materials if one.document in given and not one.party), None)
            if late is not None:
                place = subject.place(to.id)
                args: Args = {
                    "material": words_of_text(late.name),
                    "to": subject.name(place),
                    "from": subject.name(subject.place(from_.id)),
                }
                yield Mistake(("members", place), args)
