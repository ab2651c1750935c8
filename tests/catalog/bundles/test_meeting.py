"""A member waits for what comes out of another one only if both apply in some case."""

from catalog.bundles.suggesting import suggestions
from tests.catalog.bundles.small import bundle

SHOP = {"id": "shop", "kind": "choice", "ask": "?", "options": [{"id": one, "label": one} for one in ("old", "new")]}
GIVES = {"results": [{"id": "licence", "name": "?", "document": "licence", "type": "certificate"}]}
ASKS = {"materials": [{"id": "licence", "name": "?", "document": "licence"}]}


def waits(gives: dict, asks: dict, **elements) -> bool:
    """Say whether the member that asks waits for the one that gives, each applying under a condition."""
    members = {"gives": {**GIVES, "member": {"when": gives}}, "asks": {**ASKS, "member": {"when": asks}}}
    return bundle(members, **elements).joining.waits("asks", "gives")


def test_members_that_meet_in_some_case_hand_over() -> None:
    assert waits({"both": True}, {"shop": "new"}, questions=[SHOP, {"id": "both", "kind": "yes_no", "ask": "?"}])


def test_members_that_exclude_each_other_do_not() -> None:
    assert not waits({"shop": "new"}, {"shop": "old"}, questions=[SHOP])
    assert not waits({"shop": "new"}, {"not": {"shop": "new"}}, questions=[SHOP])


def test_members_that_only_an_option_never_offered_brings_together_do_not() -> None:
    options = [{"id": "old", "label": "?"}, {"id": "new", "label": "?", "when": {"both": True}}]
    questions = [{"id": "both", "kind": "yes_no", "ask": "?"}, {**SHOP, "options": options}]
    assert not waits({"shop": "new"}, {"both": False}, questions=questions)


def test_what_the_bundle_does_not_ask_itself_may_bring_them_together() -> None:
    assert waits({"channel": "online"}, {"shop": "new"}, questions=[SHOP])
    assert waits({"situation": "moved"}, {"shop": "new"}, questions=[SHOP])


def test_more_questions_than_can_be_taken_together_may_bring_them_together() -> None:
    many = [{"id": f"q{number}", "kind": "yes_no", "ask": "?"} for number in range(5000)]
    assert waits({"shop": "new"}, {"shop": "old"}, questions=[SHOP, *many])


def test_nothing_is_proposed_to_be_handed_over_between_members_that_exclude_each_other() -> None:
    licence = {"name": "食品经营许可证"}
    gives = {"results": [{"id": "licence", **licence, "type": "certificate"}], "member": {"when": {"both": True}}}
    asks = {"materials": [{"id": "old-licence", **licence}]}
    found = [
        proposal.row
        for when in ({"both": True}, {"both": False})
        for proposal in suggestions(bundle({"gives": gives, "asks": {**asks, "member": {"when": when}}}), {})
    ]
    assert [sorted(row) for row in found] == [["asks/materials/old-licence", "gives/results/licence"]]
