"""BUN008: what is handed in once is not wanted on paper by one member and as data by another.

Source: convention of the catalogue; both would have to be handed in, which is no saving.
"""

from collections.abc import Iterator

from catalog.model.materials import Medium
from catalog.rules.bundle_subject import BundleSubject
from catalog.rules.rule import Mistake, bundle_rule
from catalog.situations.wording import words_of_text


@bundle_rule("BUN008")
def contradicting_demands(subject: BundleSubject) -> Iterator[Mistake]:
    """Look at the materials of several members."""
    for merged in subject.thing.materials:
        wanted = {one.material.medium: one.member for one in reversed(merged.of)}
        if {Medium.PAPER, Medium.ELECTRONIC} <= wanted.keys():
            paper, electronic = (subject.place(wanted[medium]) for medium in (Medium.PAPER, Medium.ELECTRONIC))
            args = {
                "material": words_of_text(merged.material.name),
                "paper": subject.name(paper),
                "electronic": subject.name(electronic),
            }
            yield Mistake(("members", max(paper, electronic)), args)
