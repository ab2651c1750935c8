"""BUN008: what is handed in once is not wanted on paper by one member and as data by another.

Source: convention of the catalogue; both would have to be handed in, which is no saving.
"""

from collections.abc import Iterator
from itertools import product

from catalog.bundles.materials import Merged
from catalog.model.materials import Medium
from catalog.rules.bundle_subject import BundleSubject
from catalog.rules.rule import Mistake, bundle_rule
from catalog.situations.wording import words_of_text


@bundle_rule("BUN008")
def contradicting_demands(subject: BundleSubject) -> Iterator[Mistake]:
    """Look at the materials of several members."""
    for merged in subject.thing.materials:
        found = next(_contradicting(subject, merged), None)
        if found:
            paper, electronic = map(subject.place, found)
            args = {
                "material": words_of_text(merged.material.name),
                "paper": subject.name(paper),
                "electronic": subject.name(electronic),
            }
            yield Mistake(("members", max(paper, electronic)), args)


def _contradicting(subject: BundleSubject, merged: Merged) -> Iterator[tuple[str, str]]:
    """Give the members that want it on paper and as data, and may apply together."""
    for paper, electronic in product(merged.of, repeat=2):
        both = (paper.member, electronic.member)
        if (paper.material.medium, electronic.material.medium) == (Medium.PAPER, Medium.ELECTRONIC):
            yield from () if frozenset(both) in subject.thing.joining.apart else (both,)
