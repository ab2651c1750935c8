"""Who needs one material in one case: members whose cases exclude each other share nothing with each other."""

from catalog.bundles.materials import Merged
from catalog.situations.cases import Cases
from catalog.situations.diagrams import FALSE, Node


def sharing(whole: Cases, merged: Merged) -> list[list[str]]:
    """Give the members for which a material is handed in once, and apart from them others that share it in other cases.

    Raises:
        TooTangledError: too many questions hang together.
    """
    groups: list[dict[str, Node]] = []
    for member, needed in _needed(whole, merged).items():
        diagrams = whole.space.diagrams
        met = [one for one in groups if any(diagrams.both(needed, other) != FALSE for other in one.values())]
        groups = [one for one in groups if one not in met]
        groups.append({name: node for one in met for name, node in one.items()} | {member: needed})
    return [list(one) for one in groups if len(one) > 1]


def _needed(whole: Cases, merged: Merged) -> dict[str, Node]:
    """Give where each member needs a material."""
    needed: dict[str, Node] = {}
    for one in merged.of:
        where = whole.space.diagrams.both(whole.possible, whole.space.true(one.when))
        needed[one.member] = whole.space.diagrams.any((needed.get(one.member, FALSE), where))
    return needed
