"""People come once where visits fall together, and twice where they cannot."""

from tests.catalog.bundles.small import bundle

STEPS = [
    {"id": "accept", "phase": "accept", "name": "?"},
    {"id": "check", "phase": "review", "name": "?", "after": ["accept"]},
    {"id": "deliver", "phase": "delivery", "name": "?", "after": ["check"]},
]


def coming(step: str, **more):
    return {"steps": STEPS, "visits": [{"id": "come", "cause": "other", "reason": "?", "step": step, **more}]}


def visits(**members) -> list[str]:
    return [visit.id for visit in bundle(members).item.visits]


def test_at_the_window_one_comes_once_though_one_member_waits_for_the_other() -> None:
    after = {"member": {"after": ["one"]}}
    assert visits(one=coming("accept"), two={**coming("accept"), **after}) == ["one--come"]


def test_handing_in_and_collecting_are_two_visits() -> None:
    assert visits(one=coming("accept"), two=coming("deliver")) == ["one--come", "two--come"]


def test_at_one_place_in_one_phase_one_comes_once() -> None:
    assert visits(one=coming("check", place="hospital"), two=coming("check", place="hospital")) == ["one--come"]


def test_a_member_that_waits_for_another_has_a_visit_of_its_own() -> None:
    second = {**coming("check", place="hospital"), "member": {"after": ["one"]}}
    assert visits(one=coming("check", place="hospital"), two=second) == ["one--come", "two--come"]


def test_places_that_nobody_named_are_not_one_place() -> None:
    assert visits(one=coming("check"), two=coming("check")) == ["one--come", "two--come"]


def test_two_parties_are_two_visits() -> None:
    assert visits(one=coming("accept", party="owner"), two=coming("accept", party="agent")) == [
        "one--come",
        "two--come",
    ]


def test_visits_of_the_whole_stand_in_the_place_of_the_members() -> None:
    own = {"id": "sign", "cause": "signing", "reason": "?"}
    thing = bundle({"one": coming("accept"), "two": coming("deliver")}, visits=[own])
    assert [visit.id for visit in thing.item.visits] == ["sign"]
