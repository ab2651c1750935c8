"""The four figures of items small enough to count by hand."""

import pytest

from catalog.findings.words import Language
from catalog.situations.extremes import Extremes
from guides.map.build import map_of
from guides.map.figures import figure_said

IF = {"when": {"agent": True}}
WAIVED = {"waiver": {"by": "certificate"}}
WAIVED_ONLINE = {"waiver": {"by": "certificate", "when": {"channel": "online"}}}
ONE_OF = [{"id": "g", "name": "场所证明", "need": 1}]
TWO_OF = [{"id": "g", "name": "场所证明", "need": 2}]


def materials(*extras):
    return [{"id": f"m{number}", "name": "材料", **extra} for number, extra in enumerate(extras)]


def option(name: str, **more):
    return {"group": "g", "option": name, **more}


def figure(number: int, subject) -> str:
    return map_of(subject).figures[number].value


@pytest.mark.parametrize(
    ("extras", "groups", "told"),
    [
        ([], [], "0"),
        ([{}, {}], [], "2"),
        ([{}, IF], [], "1–2"),
        ([{}, WAIVED], [], "1"),
        ([{}, WAIVED_ONLINE], [], "1–2"),
        ([WAIVED | IF], [], "0"),
        ([{"necessity": "optional"}, {}], [], "1"),
        ([{"necessity": "deferrable"}], [], "1"),
        ([option("own"), option("rent")], ONE_OF, "1"),
        ([option("own"), option("rent"), option("rent")], ONE_OF, "1"),
        ([option("own"), option("rent", **WAIVED)], ONE_OF, "0"),
        ([option("a"), option("b"), option("c")], TWO_OF, "2"),
        ([{}, option("a"), option("b")], ONE_OF, "2"),
        ([option("a"), option("b")], [{**ONE_OF[0], **IF}], "0–1"),
        ([{"group": "g"}, {"group": "g"}], ONE_OF, "1"),
        ([option("a")], TWO_OF, "1"),
    ],
)
def test_materials_to_hand_in_are_counted(extras, groups, told, small) -> None:
    assert figure(2, small(materials=materials(*extras), material_groups=groups)) == told


BIRTH = [{"id": "birth", "kind": "choice", "ask": "?", "options": [{"id": one, "label": one} for one in "abc"]}]
AGENT = [{"id": "agent", "kind": "yes_no", "ask": "?"}]
AGE = [{"id": "age", "kind": "number", "ask": "?", "bands": [{"id": "young", "below": 6}, {"id": "old"}]}]
MANY = [{"id": f"q{number}", "kind": "yes_no", "ask": "?"} for number in range(20)]
OTHERS = [{"id": "other", "kind": "multi", "ask": "?", "options": [{"id": "x", "label": "x"}]}]


def born(*ways: str):
    return {"when": {"birth": list(ways)}}


@pytest.mark.parametrize(
    ("extras", "questions", "told"),
    [
        ([born("a"), born("b"), born("b", "c")], BIRTH, "1–2"),
        ([born("a"), born("b"), born("c")], BIRTH, "1"),
        ([IF, {"when": {"not": {"agent": True}}}], AGENT, "1"),
        ([{"when": {"age": "young"}}, {"when": {"age": "old"}}], AGE, "1"),
        ([born("a"), IF], [*BIRTH, {**AGENT[0], "when": {"birth": "b"}}], "0–1"),
        ([{"when": {"other": "x"}}, {"when": {"other": "none"}}], OTHERS, "1"),
        ([{"when": {f"q{number}": True}} for number in range(20)], MANY, "0–20"),
        ([born("a"), WAIVED_ONLINE | born("b", "c")], BIRTH, "0–1"),
    ],
)
def test_materials_that_never_come_together_are_not_added_up(extras, questions, told, small) -> None:
    assert figure(2, small(materials=materials(*extras), questions=questions, channels=CHANNELS)) == told


def test_of_a_group_only_what_the_case_has_can_be_chosen(small) -> None:
    extras = [option("own", **born("a")), option("rent", **born("b")), option("rent", **born("b"))]
    subject = small(materials=materials(*extras), material_groups=ONE_OF, questions=BIRTH)
    assert figure(2, subject) == "0–2"


def test_of_tangled_questions_a_bound_is_told_that_says_so(small) -> None:
    names = [f"q{number}" for number in range(24)]
    pairs = [{one: True, other: False} for one in names for other in names if one < other]
    asked = [{"id": name, "kind": "yes_no", "ask": "?"} for name in names]
    subject = small(materials=materials({}, *({"when": pair} for pair in pairs)), questions=asked)
    assert figure(2, subject) == f"至多{len(pairs) + 1}"


def test_where_questions_are_too_tangled_to_be_told_apart_no_figure_is_told(small) -> None:
    many = [{"id": f"o{number}", "label": "?"} for number in range(2000)]
    asked = [{"id": "q", "kind": "multi", "ask": "?", "options": many}]
    view = map_of(small(visits=visits(None), fees=[fee(40)], questions=asked))
    assert [one.value for one in view.figures] == ["若干", "无", "若干", "若干"]
    assert next(branch.title for branch in view.branches if branch.id == "visits") == "到现场次数：若干次"


def visits(*whens):
    return [
        {"id": f"v{number}", "cause": "identity_check", "reason": "核验", **({"when": when} if when else {})}
        for number, when in enumerate(whens)
    ]


CHANNELS = {"window": {"places": []}, "online": {"kind": "full"}}
AT_WINDOW = {"channel": "window"}


@pytest.mark.parametrize(
    ("whens", "channels", "told", "caption"),
    [
        ([], {}, "0", "到现场"),
        ([None], {}, "1", "到现场"),
        ([None, {"agent": True}], {}, "1–2", "到现场"),
        ([AT_WINDOW], CHANNELS, "0", "到现场（网上办理）"),
        ([None], CHANNELS, "1", "到现场"),
        ([AT_WINDOW, {"agent": True}], CHANNELS, "0–1", "到现场（网上办理）"),
        ([{"not": AT_WINDOW}, {"not": AT_WINDOW}, AT_WINDOW], CHANNELS, "1", "到现场（窗口办理）"),
    ],
)
def test_visits_are_those_of_the_best_channel(whens, channels, told, caption, small) -> None:
    subject = small(visits=visits(*whens), channels=channels)
    view = map_of(subject)
    assert (view.figures[0].value, view.figures[0].unit) == (told, "次")
    label = subject.words.label("channels", "online"), subject.words.label("channels", "window")
    wanted = caption.replace("网上办理", label[0]).replace("窗口办理", label[1])
    assert view.figures[0].caption == wanted


def test_the_branch_of_visits_tells_of_every_channel(small) -> None:
    view = map_of(small(visits=visits(AT_WINDOW, {"agent": True}), channels=CHANNELS))
    branch = next(branch for branch in view.branches if branch.id == "visits")
    assert "0–2" in branch.title
    assert [fact.value for fact in branch.entries[:2]] == ["最多1次", "最多2次"]


def limit(number, unit="working_day", *cases, **more):
    told = [{"id": f"c{index}", "when": {"agent": True}, **case} for index, case in enumerate(cases)]
    return {"number": number, "unit": unit, "cases": told, **more}


@pytest.mark.parametrize(
    ("promised", "told", "unit"),
    [
        (None, "无", ""),
        (limit(5), "5", "工作日"),
        (limit(0), "当场", ""),
        (limit(20, "working_day", {"number": 0}), "0–20", "工作日"),
        (limit(20, "working_day", {"number": 3}, {"number": 30}), "3–20", "工作日"),
        (limit(3, "month", {"number": 5, "unit": "working_day"}), "3月", ""),
        ({"none": True}, "无期限", ""),
        (limit(3, "day", {"none": True}), None, ""),
    ],
)
def test_the_promised_time_spans_its_cases(promised, told, unit, small) -> None:
    found = map_of(small(**({"promised_limit": promised} if promised else {}))).figures[1]
    assert found.unit == unit
    if told is not None:
        assert found.value.replace("个", "") == told


def fee(number, *cases, **more):
    told = [{"id": f"c{index}", "when": {"agent": True}, "number": case} for index, case in enumerate(cases)]
    return {"id": f"f{number}", "name": "工本费", "amount": {"number": number, "cases": told}, **more}


@pytest.mark.parametrize(
    ("fees", "told"),
    [
        ([], "0"),
        ([fee(40)], "40"),
        ([fee(40, 0, 20)], "0–40"),
        ([fee(40), fee(0.5)], "40.5"),
        ([fee(40), {**fee(10), **IF}], "40–50"),
        ([fee(1200)], "1200"),
        ([fee(40), {"id": "r", "name": "税", "rate": {"percent": 5, "of": "车价"}}], "按比例"),
    ],
)
def test_fees_are_added_up(fees, told, small) -> None:
    assert figure(3, small(fees=fees)) == told


def test_english_figures_are_english(small) -> None:
    view = map_of(small(Language.EN, promised_limit=limit(5)))
    assert [(one.value, one.unit, one.caption) for one in view.figures][1:2] == [("5", "working days", "promised")]


@pytest.mark.parametrize(
    ("promised", "told"),
    [
        (limit(1), ("1", "working day")),
        (limit(1, "working_day", {"number": 0}), ("0–1", "working days")),
    ],
)
def test_one_day_is_no_days(promised, told, small) -> None:
    found = map_of(small(Language.EN, promised_limit=promised)).figures[1]
    assert (found.value, found.unit) == told


@pytest.mark.parametrize(("language", "told"), [(Language.ZH, ["-1 至 20", "0–2"]), (Language.EN, ["-1 to 20", "0–2"])])
def test_a_range_from_below_nothing_is_not_said_with_two_dashes(language, told, small) -> None:
    subject = small(language)
    assert [figure_said(Extremes(least, most), subject) for least, most in ((-1, 20), (0, 2))] == told
