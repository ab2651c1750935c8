"""The materials of a bundle: what several members ask for is handed in once, in the form that suffices for all.

The same are materials with one document of the register, of one party, handed in at one moment, and what the bundle
says is `same`. Of what they demand the most holds in each case: the greatest counts, with a certified copy in the place
of an original and an original in that of a copy; the shortest age; the strongest necessity; a waiver only where all
waive. What comes out of a member is not asked for while that member applies.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import Final, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from catalog.bundles.joining import Joining
from catalog.bundles.said_same import Key, said_same
from catalog.bundles.steps import TOGETHER
from catalog.bundles.terms import Terms, all_of, any_of, first_that_applies
from catalog.model.conditions import ALWAYS, Condition, Unless
from catalog.model.materials import Material, Medium, Necessity, Waiver
from catalog.model.parts import Count, CountCase, Period
from catalog.model.steps import Phase
from catalog.model.texts import Text
from catalog.model.working_time import WorkingTime

Demand: TypeAlias = tuple[int, int, int, int]
"""Certified copies, originals, copies, originals shown."""

_NOTHING: Final = (0, 0, 0, 0)
"""On paper, of what is handed in as data."""
_COUNTED: Final = ("certified_copies", "originals", "copies", "originals_shown")
_AT_FIRST: Final = ("apply", TOGETHER[Phase.APPLY], TOGETHER[Phase.ACCEPT])
_MOST_DEMANDS: Final = 5
"""So many different demands are told apart by the case; of more, the most of all of them holds always."""


class Asked(Struct, frozen=True):
    """A material of a member in the bundle's terms."""

    member: str
    material: Material
    key: Key
    when: Condition
    """Where it is asked for, its party and group not counted."""
    own: Condition
    """The same, wherever the member applies."""
    brought: tuple[Condition, ...] = ()
    """Where it comes out of other members."""

    @property
    def place(self) -> str:
        """How the bundle calls it in `same`."""
        return f"{self.member}/materials/{self.material.id.removeprefix(f'{self.member}--')}"

    def of_form(self, form: str) -> "Asked":
        """Give it as what is filled in by a form of the bundle."""
        return replace(self, material=replace(self.material, form=form))


class Merged(Struct, frozen=True):
    """A material of a bundle, and what it was made of."""

    material: Material
    of: tuple[Asked, ...]


def asked_of(joining: Joining, terms: Mapping[str, Terms], steps: Mapping[str, Mapping[str, str]]) -> tuple[Asked, ...]:
    """Give the materials of all members, in the order they stand."""
    asked = [
        _asked(joining, terms, one, index, steps) for one in terms.values() for index in range(len(one.item.materials))
    ]
    same = said_same(joining.bundle.same, {one.place: one.key for one in asked})
    return tuple(replace(one, key=same.of(one.key)) for one in asked)


def _asked(
    joining: Joining, terms: Mapping[str, Terms], one: Terms, index: int, steps: Mapping[str, Mapping[str, str]]
) -> Asked:
    material = one.item.materials[index]
    said = one.throughout(material)
    moment = steps[one.member.id].get(material.needed_at, material.needed_at)
    named = replace(
        said,
        id=one.id(material.id),
        needed_at=moment,
        group=material.group and one.id(material.group),
        option=material.option or (material.group and material.id),
    )
    key = _key(one, material, moment)
    brought = tuple(_brought(joining, terms, one.member.id, index))
    return Asked(one.member.id, named, key, said.when, one.said(material.when), brought)


def _brought(joining: Joining, terms: Mapping[str, Terms], member: str, index: int) -> Iterator[Condition]:
    for output in joining.outputs:
        if (output.to, output.material) == (member, index):
            other = terms[output.from_]
            yield other.within(other.item.results[output.result].when)


def _key(terms: Terms, material: Material, moment: str) -> Key:
    place = f"{terms.member.id}/materials/{material.id}"
    if material.own_set:
        return ("own", place)
    what = ("document", material.document) if material.document else ("only", place)
    return (*what, material.party, TOGETHER[Phase.APPLY] if moment in _AT_FIRST else moment)


def outright(asked: Iterable[Asked]) -> Iterator[Asked]:
    """Give the materials that are no alternatives, where nothing brings them forth."""
    for one in asked:
        if not one.material.group:
            yield replace(one, when=all_of((one.when, *map(Unless, one.brought))))


def merged(asked: Iterable[Asked], names: Mapping[str, Text], time: WorkingTime) -> Iterator[Merged]:
    """Merge materials that are the same, in the order in which the first of each stands.

    `names` tell whose requirements are whose, `time` which of two ages is the shorter one.
    """
    alike: dict[tuple[Key, str], list[Asked]] = {}
    for one in asked:
        alike.setdefault((one.key, one.material.group and f"{one.member} {one.material.id}"), []).append(one)
    for same in alike.values():
        yield from _by_necessity(same, names, time)


def _by_necessity(same: Sequence[Asked], names: Mapping[str, Text], time: WorkingTime) -> Iterator[Merged]:
    """Merge by necessity: what may come later or be left out stands apart, where nobody demands more of it."""
    required = [one for one in same if one.material.necessity is Necessity.REQUIRED]
    later = [one for one in same if one.material.necessity is Necessity.DEFERRABLE]
    optional = [one for one in same if one.material.necessity is Necessity.OPTIONAL]
    stronger: list[Condition] = []
    for wanted, also in ((required, later), (later, []), (optional, [])):
        if wanted:
            when = any_of(tuple(one.when for one in wanted))
            of = (*wanted, *also)
            material = _merged(of, names, time)
            yield Merged(replace(material, when=all_of((when, *map(Unless, stronger)))), of)
            stronger.append(when)


def _merged(same: Sequence[Asked], names: Mapping[str, Text], time: WorkingTime) -> Material:
    first, medium = same[0].material, _medium([one.material.medium for one in same])
    if len(same) == 1:
        return first
    certified, originals, copies, shown = _NOTHING if medium is Medium.ELECTRONIC else _counts(same)
    return replace(
        first,
        medium=medium,
        certified_copies=certified,
        originals=originals,
        copies=copies,
        originals_shown=shown,
        issued_within=_shortest((one.material.issued_within for one in same), time),
        requirements=_texts([(one.member, one.material.requirements) for one in same], names),
        filling_notes=_texts([(one.member, one.material.filling_notes) for one in same], names),
        acceptance=_texts([(one.member, one.material.acceptance) for one in same], names),
        basis=tuple(dict.fromkeys(basis for one in same for basis in one.material.basis)),
        waiver=_waiver(same),
    )


def _counts(same: Sequence[Asked]) -> Iterator[int | Count]:
    """Give how many of each kind suffice for all that apply, by the case."""
    demands: dict[Demand, list[Condition]] = {}
    for one in same:
        for when, demand in _demands(one):
            demands.setdefault(demand, []).append(when)
    where = {demand: any_of(tuple(conditions)) for demand, conditions in demands.items()}
    if len(where) > _MOST_DEMANDS:
        where = {_together(where): ALWAYS}
    some = [ones for size in range(len(where), 0, -1) for ones in combinations(where, size)]
    found = [(_together(ones), all_of(map(where.__getitem__, ones))) for ones in some]
    certain = next((place for place, (_, when) in enumerate(found, 1) if when == ALWAYS), len(found))
    *cases, (otherwise, _) = found[:certain]
    for place, name in enumerate(_COUNTED):
        yield _count(name, place, cases, otherwise)


def _count(name: str, place: int, cases: Sequence[tuple[Demand, Condition]], otherwise: Demand) -> int | Count:
    if all(demand[place] == otherwise[place] for demand, _ in cases):
        return otherwise[place]
    named = ((f"{name.replace('_', '-')}-{at}", when, demand[place]) for at, (demand, when) in enumerate(cases, 1))
    return Count(otherwise[place], tuple(CountCase(one, when, number) for one, when, number in named))


def _demands(one: Asked) -> Iterator[tuple[Condition, Demand]]:
    """Give what a material demands, by the case."""
    counts = [_by_case(getattr(one.material, name)) for name in _COUNTED]
    for ways in product(*counts):
        certified, originals, copies, shown = (number for _, number in ways)
        yield all_of((one.when, *(when for when, _ in ways))), (certified, originals, copies, shown)


def _by_case(count: int | Count) -> list[tuple[Condition, int]]:
    if isinstance(count, int):
        return [(ALWAYS, count)]
    default = CountCase("", ALWAYS, count.number)
    return [(when, case.number) for when, case in first_that_applies(ALWAYS, (*count.cases, default))]


def _together(demands: Iterable[Demand]) -> Demand:
    """Give the fewest pieces that suffice for each: a certified copy does for an original, that for a copy."""
    wanted = list(demands)
    certified = max(one[0] for one in wanted)
    originals = max(one[0] + one[1] for one in wanted)
    copies = max(one[0] + one[1] + one[2] for one in wanted)
    return certified, originals - certified, copies - originals, max(one[3] for one in wanted)


def _medium(media: Iterable[Medium]) -> Medium:
    wanted = set(media) - {Medium.EITHER}
    if not wanted:
        return Medium.EITHER
    return wanted.pop() if len(wanted) == 1 else Medium.BOTH


def _shortest(periods: Iterable[Period | None], time: WorkingTime) -> Period | None:
    return min(filter(None, periods), key=lambda period: time.days(period.number, period.unit), default=None)


def _waiver(same: Sequence[Asked]) -> Waiver | None:
    """Waive it where every member that asks for it does."""
    first = next((one.material.waiver for one in same if one.material.waiver), None)
    waived = (
        any_of((Unless(one.when), one.material.waiver.when)) if one.material.waiver else Unless(one.when)
        for one in same
    )
    return first and replace(first, when=all_of(waived))


def _texts(texts: Iterable[tuple[str, Text]], names: Mapping[str, Text]) -> Text:
    """Put texts together, each behind the name of the member that it is of; one text that all have stands alone."""
    said = {text: member for member, text in reversed([*texts]) if text}
    if len(said) <= 1:
        return next(iter(said), Text())
    of = [(names[member], text) for text, member in reversed(said.items())]
    languages = sorted({language for name, text in of for language in (*name.translations, *text.translations)})
    return Text(
        " ".join(_led(name.plain or name.in_language(""), text.plain or text.in_language("")) for name, text in of),
        {one: " ".join(_led(name.in_language(one), text.in_language(one)) for name, text in of) for one in languages},
    )


def _led(name: str, text: str) -> str:
    return f"{name}: {text}" if name.isascii() else f"{name}：{text}"
