"""What seems to be the same is proposed, what is known to be the same is not, and what is accepted is merged."""

from random import Random

import pytest
from msgspec.structs import replace

from catalog.bundles.named import materials_of
from catalog.bundles.one_thing import OneThing, one_thing
from catalog.bundles.suggesting import Matter, Proposal, same_things, suggestions
from catalog.jobs.progress import SILENT
from tests.catalog.bundles.drawn import drawn
from tests.catalog.bundles.small import bundle

SEEDS = range(60)


def accepting(thing: OneThing, *proposals: Proposal) -> OneThing:
    items = {member.id: item for member, item in thing.joining.own}
    same = (*thing.bundle.same, *(proposal.row for proposal in proposals if proposal.row))
    return one_thing(replace(thing.bundle, same=same), lambda member: items[member.id])


def keys(thing: OneThing) -> dict[str, object]:
    return {one.place: one.key for merged in thing.materials for one in merged.of}


def alike_otherwise(thing: OneThing, *places: str) -> set[str]:
    """Give the places of materials that are no alternatives and as necessary as each other; else nothing."""
    asked = {one.place: one.material for merged in thing.materials for one in merged.of}
    demands = {(asked[place].group, asked[place].necessity) for place in places}
    return set(places) if len(demands) == 1 and not any(group for group, _ in demands) else set()


def outputs(thing: OneThing) -> set[frozenset[str]]:
    items = {member.id: item for member, item in thing.joining.own}
    return {
        frozenset(
            (
                f"{one.from_}/results/{items[one.from_].results[one.result].id}",
                f"{one.to}/materials/{items[one.to].materials[one.material].id}",
            )
        )
        for one in thing.joining.outputs
    }


def proposed(thing: OneThing, matter: Matter) -> list[Proposal]:
    return [proposal for proposal in suggestions(thing, {}) if proposal.matter is matter]


def test_materials_of_an_accepted_proposal_are_one() -> None:
    found = 0
    for seed in SEEDS:
        thing = drawn(seed, called=True)
        for proposal in proposed(thing, Matter.MATERIALS):
            one, other = proposal.row
            assert keys(thing)[one] != keys(thing)[other], f"seed {seed}"
            again = accepting(thing, proposal)
            assert keys(again)[one] == keys(again)[other], f"seed {seed}"
            assert proposal.row not in [left.row for left in suggestions(again, {})], f"seed {seed}"
            if together := alike_otherwise(thing, *proposal.row):
                assert [one for one in again.materials if together <= {asked.place for asked in one.of}], f"seed {seed}"
            found += 1
    assert found > 15


def test_a_result_of_an_accepted_proposal_is_not_asked_for_again() -> None:
    found = 0
    for seed in SEEDS:
        thing = drawn(seed, called=True)
        for proposal in proposed(thing, Matter.OUTPUT):
            assert frozenset(proposal.row) not in outputs(thing), f"seed {seed}"
            assert frozenset(proposal.row) in outputs(accepting(thing, proposal)), f"seed {seed}"
            found += 1
    assert found > 15


def test_all_proposals_together_take_effect_and_merge_nothing_of_one_member() -> None:
    for seed in SEEDS:
        thing = drawn(seed, called=True)
        found = suggestions(thing, {})
        again = accepting(thing, *found)
        merged, given = keys(again), outputs(again)
        for proposal in found:
            assert proposal.likeness.one.member != proposal.likeness.other.member, f"seed {seed}"
            if proposal.matter is Matter.MATERIALS:
                assert len({merged[place] for place in proposal.row}) == 1, f"seed {seed}"
            if proposal.matter is Matter.OUTPUT:
                assert frozenset(proposal.row) in given, f"seed {seed}"
        for member in again.joining.members:
            own = [place for place in merged if place.startswith(f"{member.id}/")]
            apart = {keys(thing)[place] for place in own}
            assert len({merged[place] for place in own}) == len(apart), f"seed {seed}"


@pytest.mark.parametrize("seed", range(20))
def test_the_order_of_materials_does_not_matter(seed: int) -> None:
    materials = list(materials_of(drawn(seed, called=True), {}))
    shuffled = Random(seed).sample(materials, len(materials))  # noqa: S311  # no secret
    assert list(same_things(materials, SILENT)) == list(same_things(shuffled, SILENT))


def rows(*named: dict, same=(), aliases=None) -> list[tuple[str, ...]]:
    members = {member: {"materials": [{"id": "m", **one}]} for member, one in zip("abc", named, strict=False)}
    return [proposal.row for proposal in suggestions(bundle(members, same=same), aliases or {})]


PAIR = [("a/materials/m", "b/materials/m")]


def test_a_name_that_another_document_also_has_is_proposed() -> None:
    card, other = {"name": "居民身份证", "document": "card"}, {"name": "二代证"}
    assert rows(card, other) == []
    assert rows(card, other, aliases={"card": ["二代证"]}) == PAIR


def test_what_is_the_same_already_is_not_proposed() -> None:
    one, other = {"name": "公司章程", "document": "d"}, {"name": "公司章程"}
    assert rows(one, one) == []
    assert rows(one, other) == PAIR
    assert rows(one, other, same=[list(PAIR[0])]) == []


def test_materials_of_different_parties_moments_or_sets_are_not_proposed() -> None:
    plain = {"name": "授权委托书"}
    for other in ({"party": "agent"}, {"needed_at": "deliver"}, {"own_set": True}, {"form": "application"}):
        assert rows(plain, {**plain, **other}) == []


def test_of_three_that_are_alike_two_proposals_say_all() -> None:
    one = {"name": "授权委托书"}
    assert rows(one, one, one) == [PAIR[0], ("a/materials/m", "c/materials/m")]


def test_members_that_would_wait_for_each_other_give_each_other_nothing() -> None:
    def member(wants: str, gives: str, **more):
        materials, results = [{"id": "m", "name": wants}], [{"id": "r", "name": gives, "type": "certificate"}]
        return {"materials": materials, "results": results, **more}

    round_about = bundle({"a": member("许可证", "登记证"), "b": member("登记证", "许可证")})
    assert len(proposed(round_about, Matter.OUTPUT)) == 1
    forwards = bundle({"a": member("?", "登记证", member={"after": ["b"]}), "b": member("登记证", "?")})
    assert proposed(forwards, Matter.OUTPUT) == []


def fields(one: dict, other: dict) -> list[Proposal]:
    form = {"id": "form", "name": "?"}
    members = {
        member: {"forms": [{**form, "fields": [{"id": "x", **field}]}]} for member, field in (("a", one), ("b", other))
    }
    return proposed(bundle(members), Matter.FIELDS)


def test_a_field_that_is_asked_twice_gets_the_element_of_the_other() -> None:
    (found,) = fields({"label": "企业名称", "element": "company-name"}, {"label": "企业名称（全称）"})
    assert found.row == ()
    assert "b/forms/form/x" in found.remedy.en
    assert "company-name" in found.remedy.zh
    (neither,) = fields({"label": "企业名称"}, {"label": "企业名称"})
    assert "registers/elements.yaml" in neither.remedy.zh


def test_fields_that_are_told_apart_are_not_proposed() -> None:
    label = {"label": "企业名称"}
    assert fields({**label, "element": "one"}, {**label, "element": "two"}) == []
    assert fields({**label, "element": "one"}, {**label, "element": "one"}) == []
    assert fields(label, {**label, "type": "number"}) == []
