"""The visits of a bundle: at one place and one moment people come once, for all members."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from catalog.bundles.joining import Joining
from catalog.bundles.steps import TOGETHER
from catalog.bundles.terms import Terms, any_of
from catalog.model.steps import Phase, Visit

_Moment: TypeAlias = tuple[str, str, str]
"""The party that comes, where to, and when."""


class _Of(Struct, frozen=True):
    member: str
    visit: Visit


def visits_of(joining: Joining, terms: Iterable[Terms], steps: Mapping[str, Mapping[str, str]]) -> tuple[Visit, ...]:
    """Merge the visits of all members that fall together, in the order in which the first of each stands.

    They do at the one window, before or behind all else; elsewhere at a place that is named, in one phase, unless
    one member waits for the other.
    """
    moments: dict[_Moment, list[list[_Of]]] = {}
    for one in terms:
        for visit, own in zip(map(one.throughout, one.item.visits), one.item.visits, strict=True):
            step = steps[one.member.id].get(own.step, own.step)
            named = _Of(one.member.id, replace(visit, id=one.id(own.id), step=step))
            groups = moments.setdefault(_moment(joining, one, own, step), [])
            group = next((group for group in groups if _fits(joining, named, group)), None)
            groups.append([named]) if group is None else group.append(named)
    return tuple(_merged(group) for groups in moments.values() for group in groups)


def _moment(joining: Joining, terms: Terms, visit: Visit, step: str) -> _Moment:
    own = next((one for one in terms.item.steps if one.id == visit.step), None)
    place = visit.place or (own.place if own else "")
    if step in TOGETHER.values():
        window = joining.bundle.channels.window
        here = not window or any(one.place == place for one in window.places)
        return visit.party, "" if here else place, "end" if step == TOGETHER[Phase.DELIVERY] else "begin"
    return visit.party, place, own.phase if own and place else terms.id(visit.id)


def _fits(joining: Joining, one: _Of, group: list[_Of]) -> bool:
    if one.visit.step in TOGETHER.values():
        return True
    return not any(
        joining.waits(one.member, other.member) or joining.waits(other.member, one.member) for other in group
    )


def _merged(group: list[_Of]) -> Visit:
    visits = [one.visit for one in group]
    return replace(visits[0], when=any_of(tuple(visit.when for visit in visits)))
