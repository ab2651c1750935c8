"""Situations side by side, held to going through every case."""

from hypothesis import given

from catalog.findings.words import Language
from catalog.model import conditions
from catalog.model.conditions import ALWAYS, Verdict, verdict
from catalog.model.registers import Registers
from catalog.situations.cases import Cases
from catalog.situations.plan import Plan
from guides.sides.build import sides_of
from guides.sides.view import SideRow, SidesView
from guides.subject import Subject
from tests.catalog.situations.brute import every_case
from tests.catalog.situations.whole import whole_items


def rows(view: SidesView) -> dict[str, SideRow]:
    return {row.label: row for section in view.sections for row in section.rows}


@given(whole_items())
def test_a_cell_says_what_becomes_of_a_step_in_every_case_of_its_column(item):
    cases = list(every_case(item))
    view = sides_of(Subject.of(item, Registers(), Language.EN))
    asked = Plan.of(Cases.of(item)).next({})
    tests = [conditions.Test(asked.id, frozenset([value])) for value in asked.values] if view.topic else [ALWAYS]
    columns = [[case for case in cases if verdict(test, case) is Verdict.APPLIES] for test in tests]
    steps = next((section.rows for section in view.sections if section.title == "Steps"), ())
    for step, row in zip(item.steps, steps, strict=True):
        holds = [{verdict(step.when, case) is Verdict.APPLIES for case in column} for column in columns if column]
        assert row.cells == tuple("depends" if len(one) > 1 else "yes" if True in one else "—" for one in holds)


def test_columns_are_the_situations_with_a_name(subject_of):
    view = sides_of(subject_of("qingshi-police--identity-card"))
    assert (view.topic, len(view.columns)) == ("", 4)
    assert rows(view)["收费"].differs


def test_without_two_of_them_columns_are_the_answers_to_the_first_question(subject_of):
    view = sides_of(subject_of("qingshi-amr--food-business-new"))
    assert (view.topic, view.columns) == ("主要做餐饮还是卖食品", ("餐饮服务", "食品销售"))
    assert rows(view)["主要设备设施布局和操作流程文件"].cells == ("需要", "—")
    assert rows(view)["承诺办结"].cells == ("10工作日", "5工作日")


def test_situations_of_the_same_name_have_a_column_each(small):
    situations = [
        {"id": "own", "name": "办理", "when": {"agent": False}},
        {"id": "agent", "name": "办理", "when": {"agent": True}},
    ]
    view = sides_of(small(situations=situations, materials=[{"id": "m", "name": "委托书", "when": {"agent": True}}]))
    assert (view.topic, view.columns) == ("", ("办理", "办理"))
    assert rows(view)["委托书"].cells == ("—", "需要")


def test_an_item_without_questions_has_one_column(small):
    view = sides_of(small(questions=[], materials=[{"id": "m", "name": "身份证"}]))
    assert view.columns == ("各种情形",)
    assert rows(view)["身份证"].cells == ("需要",)


def test_what_may_be_waived_says_so_by_situation(small):
    waiver = {"by": "certificate", "when": {"agent": False}}
    view = sides_of(small(materials=[{"id": "m", "name": "身份证", "waiver": waiver}]))
    assert dict(zip(view.columns, rows(view)["身份证"].cells, strict=True)) == {"是": "需要", "否": "免交"}


def test_a_condition_is_named_without_when_it_applies_and_a_ban_as_one(small):
    view = sides_of(
        small(
            conditions=[{"id": "c", "text": "成年", "when": {"agent": True}}],
            prohibitions=[{"id": "p", "text": "失信", "when": {"agent": True}}],
        )
    )
    assert {"成年", "不予受理：失信"} <= set(rows(view))


def test_one_situation_that_never_occurs_is_no_column(small):
    situations = [
        {"id": "a", "name": "代办", "when": {"agent": True}},
        {"id": "b", "name": "本人", "when": {"agent": False}},
        {"id": "c", "name": "绝无", "when": {"all": [{"agent": True}, {"agent": False}]}},
    ]
    assert sides_of(small(situations=situations)).columns == ("代办", "本人")
