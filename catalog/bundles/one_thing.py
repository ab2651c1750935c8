"""A bundle as one item: everything that can be asked of an item can be asked of it, situations and proofs included.

Beside the one item stands what the members are apart, under the same questions, so that both can be compared in
every case.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import replace

from catalog.bundles.forms import FORM, forms_of
from catalog.bundles.groups import asked_once, grouped
from catalog.bundles.joining import Joining
from catalog.bundles.materials import Asked, Merged, asked_of, merged, outright
from catalog.bundles.steps import graph_of
from catalog.bundles.terms import Asking, Terms, any_of
from catalog.bundles.visits import visits_of
from catalog.model.bundle import Bundle, Member
from catalog.model.channels import Channels
from catalog.model.item import AcceptanceCondition, Intermediary, Item
from catalog.model.materials import Group, Material
from catalog.model.questions import Party, Question
from catalog.situations.asked import CHANNELS

_SHARED: Final = frozenset(Bundle.__struct_fields__) & frozenset(Item.__struct_fields__)
"""What a bundle says as an item does."""
_LISTS: Final = (
    "parties",
    "conditions",
    "condition_groups",
    "prohibitions",
    "material_groups",
    "materials",
    "forms",
    "steps",
    "visits",
    "fees",
    "results",
    "intermediaries",
)


class OneThing(Struct, frozen=True):
    """A bundle, put together."""

    joining: Joining
    asking: Asking
    item: Item
    """The bundle as one item."""
    apart: Mapping[str, Item]
    """By member: its item under the bundle's questions, as it would be without the others."""
    materials: tuple[Merged, ...]
    """What each material of the one item was made of, in the same order; the one form stands first, made of nothing."""

    @property
    def bundle(self) -> Bundle:
        """The bundle."""
        return self.joining.bundle


def one_thing(bundle: Bundle, find: Callable[[Member], Item | None]) -> OneThing:
    """Put a bundle together; members whose item cannot be found are left out, and circles cut."""
    joining = Joining.of(bundle, find)
    asking, terms = Asking.of(joining)
    graph = graph_of(joining, {one.member.id: one for one in terms})
    materials, groups = _handed_in(joining, terms, graph.names)
    handed_in = _ids(materials)
    whole = replace(_common(bundle, terms, asking.questions.values()), working_time=joining.working_time)
    item = replace(
        whole,
        parties=_parties(bundle, terms),
        conditions=_conditions(terms, handed_in),
        condition_groups=_each(terms, "condition_groups"),
        prohibitions=_each(terms, "prohibitions"),
        material_groups=groups,
        materials=tuple(one.material for one in materials),
        forms=forms_of(bundle, terms),
        steps=graph.steps,
        statutory_limit=bundle.statutory_limit,
        promised_limit=bundle.promised_limit,
        visits=visits_of(joining, terms, graph.names) if bundle.visits is None else bundle.visits,
        fees=_each(terms, "fees"),
        results=_each(terms, "results"),
        intermediaries=_intermediaries(terms, handed_in),
    )
    return OneThing(joining, asking, item, {one.member.id: _apart(whole, one) for one in terms}, materials)


def _handed_in(
    joining: Joining, terms: Sequence[Terms], steps: Mapping[str, Mapping[str, str]]
) -> tuple[tuple[Merged, ...], tuple[Group, ...]]:
    asked = asked_of(joining, {one.member.id: one for one in terms}, steps)
    forms = [one for one in asked if one.material.form] if joining.bundle.form else []
    others = [
        replace(one, material=replace(one.material, form=one.material.form and FORM))
        for one in asked
        if one not in forms
    ]
    whole = [*outright(others)]
    apart = [one for one in others if one.material.group]
    names = {one.member.id: one.item.plain_name or one.item.name for one in terms}
    materials = (*_one_form(joining.bundle, forms), *merged((*whole, *apart), names, joining.working_time))
    return materials, tuple(asked_once(grouped(terms, apart), whole))


def _one_form(bundle: Bundle, forms: Sequence[Asked]) -> Iterator[Merged]:
    """Give the one form in the place of those of the members."""
    form = bundle.form
    if form and forms:
        first = forms[0].material
        when = any_of(tuple(one.when for one in forms))
        yield Merged(
            Material(
                FORM,
                form.name or bundle.name,
                form.document,
                medium=first.medium,
                originals=first.originals,
                copies=first.copies,
                needed_at=first.needed_at,
                source=first.source,
                form=FORM,
                waiver=form.waiver,
                when=when,
            ),
            tuple(forms),
        )


def _common(bundle: Bundle, terms: Sequence[Terms], questions: Iterable[Question]) -> Item:
    """Give what the bundle says itself."""
    own = {name: getattr(bundle, name) for name in _SHARED}
    audience = bundle.audience or tuple(dict.fromkeys(one for each in terms for one in each.item.audience))
    channels = bundle.channels if bundle.channels != Channels() else _channels(terms)
    bare = Item(authority=bundle.lead, **own)
    return replace(bare, questions=tuple(questions), audience=audience, channels=channels)


def _channels(terms: Sequence[Terms]) -> Channels:
    """Give for each channel what the first member says that offers it."""
    offered = [one.item.channels for one in reversed(terms)]
    return Channels(
        **{name: value for one in offered for name in CHANNELS if (value := getattr(one, name)) is not None}
    )


def _apart(whole: Item, terms: Terms) -> Item:
    """Give a member's item under the bundle's questions; its channels are the bundle's."""
    said: dict[str, Any] = {name: tuple(map(terms.throughout, getattr(terms.item, name))) for name in _LISTS}
    limits = {name: terms.throughout(getattr(terms.item, name)) for name in ("statutory_limit", "promised_limit")}
    return replace(whole, **said | limits)


def _parties(bundle: Bundle, terms: Iterable[Terms]) -> tuple[Party, ...]:
    """Give the parties of all; one id is one party, as the bundle or the first member says."""
    found = {party.id: party for party in bundle.parties}
    for one in terms:
        for party in map(one.throughout, one.item.parties):
            known = found.get(party.id)
            named = party if known is None else replace(known, when=any_of((known.when, party.when)))
            found[party.id] = named
    return tuple(found.values())


def _ids(materials: Iterable[Merged]) -> Mapping[str, str]:
    """Give what each material of a member is called now; what other members bring forth is not handed in."""
    found: dict[str, str] = {}
    for one in materials:
        for asked in one.of:
            found.setdefault(asked.material.id, one.material.id)
    return found


def _conditions(terms: Iterable[Terms], handed_in: Mapping[str, str]) -> tuple[AcceptanceCondition, ...]:
    """Give the conditions of all members; what several say in the same words stands once."""
    alike: dict[object, list[AcceptanceCondition]] = {}
    for one in terms:
        for own in one.item.conditions:
            said = replace(
                one.throughout(own),
                id=one.id(own.id),
                group=own.group and one.id(own.group),
                proved_by=tuple(dict.fromkeys(filter(None, map(handed_in.get, map(one.id, own.proved_by))))),
            )
            alike.setdefault((own.text.wordings, said.met, said.group), []).append(said)
    return tuple(replace(ones[0], when=any_of(tuple(one.when for one in ones))) for ones in alike.values())


def _intermediaries(terms: Iterable[Terms], handed_in: Mapping[str, str]) -> tuple[Intermediary, ...]:
    """Give the services of all members, each with the material it makes as that is called now."""
    return tuple(
        replace(one.throughout(own), id=one.id(own.id), material=handed_in.get(one.id(own.material), ""))
        for one in terms
        for own in one.item.intermediaries
    )


def _each(terms: Iterable[Terms], name: str) -> tuple[Any, ...]:
    """Give the entries of a list of all members."""
    return tuple(replace(one.throughout(own), id=one.id(own.id)) for one in terms for own in getattr(one.item, name))
