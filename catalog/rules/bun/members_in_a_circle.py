"""BUN003: members do not wait for each other.

Source: convention of the catalogue; the one graph of steps is drawn from `after`.
"""

from collections.abc import Iterator

from catalog.findings.words import Words, plain
from catalog.rules.bundle_subject import BundleSubject
from catalog.rules.rule import Mistake, bundle_rule
from catalog.situations.cycles import reached


@bundle_rule("BUN003")
def members_in_a_circle(subject: BundleSubject) -> Iterator[Mistake]:
    """Look at every circle of `after` once, where its first member stands."""
    edges = {member.id: member.after for member in subject.bundle.members}
    seen: set[str] = set()
    for place, member in enumerate(subject.bundle.members):
        ways = {one: reached(one, edges) for one in edges}
        if member.id in ways[member.id] and member.id not in seen:
            circle = [one for one in edges if one in ways[member.id] and member.id in ways[one]]
            seen.update(circle)
            yield Mistake(("members", place, "after"), {"members": _listed(subject, circle)})


def _listed(subject: BundleSubject, members: list[str]) -> Words:
    names = [subject.name(subject.place(one)) for one in members]
    return Words("、".join(name.zh for name in names), ", ".join(name.en for name in names)) if names else plain("")
