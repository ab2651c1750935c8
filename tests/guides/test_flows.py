"""Flow charts: who has a lane, which steps are marked, and what a bundle shows of its members."""

import pytest
from msgspec.structs import replace

from catalog.check.sound import sound_thing
from catalog.findings.words import Language
from exporters.subjects import subject_of
from guides.flow.build import flow_of
from guides.flow.view import LineKind, Sign
from guides.subject import Subject


def step(name: str, unit: str, *after: str, **more: object) -> dict[str, object]:
    return {"id": name, "name": name, "phase": "review", "unit": unit, "after": [*after], **more}


def signs(view, sign: Sign) -> set[str]:
    return {node.id for node in view.nodes if sign in node.signs}


def test_each_who_acts_has_a_lane_the_applicant_first(small) -> None:
    view = flow_of(small(steps=[step("a", "窗口"), step("b", "科室", "a"), step("c", "窗口", "b")]))
    assert [lane.title for lane in view.lanes] == ["申请人", "窗口", "科室"]
    assert {node.id: node.lane for node in view.nodes if node.number} == {
        "step:a": "窗口",
        "step:b": "科室",
        "step:c": "窗口",
    }


def test_one_who_acts_alone_needs_no_lane(small) -> None:
    unasked = small(on_application=False, steps=[step("a", "系统"), step("b", "系统", "a")])
    assert flow_of(unasked).lanes == ()


def test_of_many_lanes_other_bodies_share_one_and_are_named_in_their_symbols(small) -> None:
    ours = [step(f"a{n}", f"科室{n}") for n in range(3)]
    others = [step(f"b{n}", f"部门{n}", by="joint") for n in range(5)]
    view = flow_of(small(steps=[*ours, *others]))
    assert [lane.title for lane in view.lanes] == ["申请人", "科室0", "科室1", "科室2", "其他部门"]
    assert {node.actor for node in view.nodes if node.lane == "others"} == {f"部门{n}" for n in range(5)}


def test_too_many_lanes_are_none(small) -> None:
    view = flow_of(small(steps=[step(f"a{n}", f"科室{n}") for n in range(12)]))
    assert view.lanes == ()
    assert {node.lane for node in view.nodes} == {""}


def test_what_the_applicant_has_to_mend_stands_in_the_applicants_lane(small) -> None:
    period = {"number": 30, "unit": "day"}
    back = {"id": "back", "label": "补正", "back_to": "a", "applicant_limit": period}
    view = flow_of(small(steps=[step("a", "窗口", outcomes=[back])]))
    (mend,) = [node for node in view.nodes if node.id == "out:a:back"]
    assert (mend.title, mend.lane) == ("补正", "申请人")
    assert mend.lines
    assert [(line.source, line.target) for line in view.lines if line.kind is LineKind.BACK] == [(mend.id, "step:a")]


def days(count: int) -> dict[str, object]:
    return {"limit": {"number": count, "unit": "working_day"}}


def test_the_critical_path_is_marked_where_steps_run_side_by_side(small) -> None:
    steps = [
        step("a", "窗口", **days(1)),
        step("short", "甲", "a", **days(2)),
        step("long", "乙", "a", **days(9)),
        step("end", "窗口", "short", "long", **days(1)),
    ]
    view = flow_of(small(steps=steps))
    assert signs(view, Sign.CRITICAL) == {"step:a", "step:long", "step:end"}
    thick = {(line.source, line.target) for line in view.lines if Sign.CRITICAL in line.signs}
    assert thick == {("step:a", "step:long"), ("step:long", "step:end")}
    assert dict(view.legend)[Sign.CRITICAL] == "关键路径：最长11个工作日"


def test_a_single_way_has_no_critical_path(small) -> None:
    view = flow_of(small(steps=[step("a", "窗口", **days(1)), step("b", "科室", "a", **days(2))]))
    assert signs(view, Sign.CRITICAL) == set()
    assert Sign.CRITICAL not in dict(view.legend)


@pytest.mark.parametrize(("handover", "sign"), [("system", Sign.SYSTEM), ("staff", Sign.STAFF)])
def test_a_line_to_another_who_acts_says_how_the_case_gets_there(small, handover, sign) -> None:
    steps = [step("a", "窗口"), step("b", "窗口", "a", handover=handover), step("c", "科室", "b", handover=handover)]
    view = flow_of(small(steps=[*steps, step("d", "科室", "c")]))
    assert {(line.source, line.target) for line in view.lines if sign in line.signs} == {("step:b", "step:c")}
    assert sign in dict(view.legend)


def test_what_follows_from_the_rest_is_no_line_of_its_own(small) -> None:
    view = flow_of(small(steps=[step("a", "甲"), step("b", "甲", "a"), step("c", "乙", "a", "b")]))
    assert ("step:a", "step:c") not in {(line.source, line.target) for line in view.lines}


def test_the_way_that_passes_over_what_may_be_left_out_says_so(small) -> None:
    steps = [step("a", "甲"), step("b", "甲", "a", when={"agent": True}), step("c", "乙", "a", "b")]
    view = flow_of(small(steps=steps))
    (past,) = [line for line in view.lines if (line.source, line.target) == ("step:a", "step:c")]
    assert past.label == "无需“b”"


def test_for_answers_a_step_that_hangs_on_an_open_question_names_it(small) -> None:
    subject = replace(small(steps=[step("a", "窗口", when={"agent": True}), step("b", "窗口")]), told_for="适用于：…")
    view = flow_of(subject)
    assert signs(view, Sign.OPEN) == {"step:a"}
    (node,) = [node for node in view.nodes if node.id == "step:a"]
    assert node.badges == ("待定",)
    assert "取决于：请人代办" in node.lines
    assert Sign.OPEN in dict(view.legend)
    assert signs(flow_of(replace(subject, told_for="")), Sign.OPEN) == set()


def test_steps_that_wait_for_each_other_and_no_steps_at_all_make_a_chart(small) -> None:
    circle = flow_of(small(steps=[step("a", "甲", "b"), step("b", "乙", "a"), step("c", "丙", "c", "nobody")]))
    assert {"step:a", "step:b", "step:c"} <= {node.id for node in circle.nodes}
    empty = flow_of(small(steps=[]))
    assert [(line.source, line.target) for line in empty.lines] == [("start", "end")]


@pytest.fixture(scope="module")
def pharmacy(city):
    thing = sound_thing(city, "open-pharmacy")
    return flow_of(replace(Subject.of(thing.item, city.registers, Language.ZH), thing=thing))


def test_a_bundle_has_a_lane_for_each_member_with_its_number(pharmacy) -> None:
    numbers = [lane.number for lane in pharmacy.lanes]
    assert numbers == ["", "", "1", "2", "3", "4", "5", "6", ""]
    assert pharmacy.lanes[0].title == "申请人"
    for node in pharmacy.nodes:
        if "." in node.number:
            lane = next(lane for lane in pharmacy.lanes if lane.id == node.lane)
            assert node.number.startswith(f"{lane.number}.")


def test_a_bundle_is_handed_in_once_and_examined_side_by_side(pharmacy) -> None:
    assert [line.source for line in pharmacy.lines if line.target == "step:accept" and line.kind is LineKind.ON] == [
        "start"
    ]
    begun = {line.target for line in pharmacy.lines if line.source == "decision:company--register"}
    assert {"step:drug--review", "step:drug--inspect", "step:packaged--record"} <= begun
    assert Sign.CRITICAL in dict(pharmacy.legend)


def test_when_a_member_applies_stands_in_the_head_of_its_lane_alone(pharmacy) -> None:
    (lane,) = [lane for lane in pharmacy.lanes if lane.id == "device"]
    assert any("医疗器械" in caption for caption in lane.captions)
    (node,) = [node for node in pharmacy.nodes if node.id == "step:device--record"]
    assert not any("医疗器械" in line for line in node.lines)


def test_what_is_one_step_for_all_members_does_not_repeat_when_each_applies(city) -> None:
    thing = sound_thing(city, "disability-service")
    view = flow_of(replace(Subject.of(thing.item, city.registers, Language.ZH), thing=thing))
    shared = [node for node in view.nodes if node.id in {"step:accept", "step:deliver"}]
    assert len(shared) == 2
    assert not any("适用情形" in line for node in shared for line in node.lines)


def test_a_chart_of_a_bundle_under_answers_knows_what_stands_under_no_condition_any_more(city) -> None:
    subject, _ = subject_of(city, "enterprise-change", Language.ZH, {"changes": "name", "food-licence": "true"})
    assert [node.id for node in flow_of(subject).nodes]
