"""MAT008: a group has as many options as are needed of it, in every case in which it has any.

Source: convention of the catalogue; nobody could do as such a group says.
"""

from collections.abc import Iterator
from functools import reduce

from catalog.findings.finding import Args
from catalog.findings.words import plain
from catalog.model.materials import Group
from catalog.rules.occasion import occasion
from catalog.rules.rule import BASES, Mistake, cases_rule
from catalog.rules.subject import ItemSubject
from catalog.situations.diagrams import TRUE, Node
from catalog.situations.spreads import Spread, added, everywhere
from catalog.situations.wording import words_of_text

_MEMBERS = {"material_groups": "materials", "condition_groups": "conditions"}


@cases_rule("MAT008", also=BASES)
def group_too_small(subject: ItemSubject) -> Iterator[Mistake]:
    """Count the options of each group by the case; no option at all means that the group does not apply."""
    for groups, members in _MEMBERS.items():
        for index, group in enumerate(getattr(subject.item, groups)):
            if not subject.is_wrong(groups, index, "need"):
                yield from _mistakes(subject, group, (groups, index), members)


def _mistakes(subject: ItemSubject, group: Group, path: tuple[str, int], members: str) -> Iterator[Mistake]:
    options = _options(subject, group, members)
    if len(options) < group.need:
        yield Mistake((*path, "need"), _args(group, len(options)))
        return
    counts = _counted(subject, options)
    for number in sorted(counts):
        where = occasion(subject, counts[number]) if 0 < number < group.need else None
        if where is not None:
            yield Mistake((*path, "need"), {**_args(group, int(number)), "where": where})
            return


def _options(subject: ItemSubject, group: Group, members: str) -> list[Node]:
    """Give where each option of a group applies."""
    found: dict[str, list[Node]] = {}
    for index, member in enumerate(getattr(subject.item, members)):
        if member.group == group.id:
            found.setdefault(member.option or member.id, []).append(subject.cases.granules[members, index])
    return [subject.cases.space.diagrams.any(nodes) for nodes in found.values()]


def _counted(subject: ItemSubject, options: list[Node]) -> Spread:
    diagrams = subject.cases.space.diagrams
    none: Spread = {0: TRUE}
    return reduce(lambda one, node: added(diagrams, one, everywhere(diagrams, {1: node})), options, none)


def _args(group: Group, found: int) -> Args:
    return {"name": words_of_text(group.name), "need": str(group.need), "found": str(found), "where": plain("")}
