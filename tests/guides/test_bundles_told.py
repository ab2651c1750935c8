"""Documents of a bundle tell it as one thing: its members, each material once with who needs it, and what it saves."""

from functools import cache
from pathlib import Path

import pytest

from catalog.bundles.savings import Aspect
from catalog.findings.words import Language
from catalog.library.library import Library
from catalog.schema.kinds import Kind
from catalog.schema.ordering import HOUSE_ORDERS
from exporters.subjects import subject_of
from guides.brief.build import brief_of
from guides.checklist.build import checklist
from guides.document.build import document_of
from guides.document.order import order_named
from guides.document.view import Entries, Facts, Table

CITY = Library(Path(__file__).parents[2] / "examples" / "city")
BUNDLES = tuple(CITY.ids(Kind.BUNDLE))
NO_CARD = (("has-certificate", "true"), ("want-card", "false"))


@cache
def subject(bundle, language=Language.ZH, given=()):
    return subject_of(CITY, bundle, language, dict(given))[0]


@cache
def guide(bundle, order="national", given=()):
    return document_of(subject(bundle, given=given), order_named(order))


def tables(view, head):
    blocks = (block for section in view.sections for block in section.blocks)
    return [block for block in blocks if isinstance(block, Table) and block.heads[0] == head]


def facts(view):
    blocks = (block for section in view.sections for block in section.blocks if isinstance(block, Facts))
    return {fact.key: fact.value for block in blocks for fact in block.facts}


def members(view, title):
    section = next(section for section in view.sections if section.title == title)
    return [card for block in section.blocks if isinstance(block, Entries) for card in block.cards]


@pytest.mark.parametrize("order", HOUSE_ORDERS)
@pytest.mark.parametrize("bundle", BUNDLES)
def test_every_order_tells_the_members_once_with_who_does_them(bundle, order) -> None:
    told = subject(bundle)
    title = "一次办哪几件" if order == "city" else "包含事项"
    cards = members(guide(bundle, order), title)
    assert [card.title.partition(". ")[0] for card in cards] == [str(n) for n in range(1, len(cards) + 1)]
    assert len(cards) == len(told.thing.joining.members)
    assert all({"实施主体", "由谁办"} & {fact.key for fact in card.facts} for card in cards)


@pytest.mark.parametrize("bundle", BUNDLES)
def test_every_material_stands_once_and_says_who_needs_it(bundle) -> None:
    told = subject(bundle)
    [table] = tables(guide(bundle), "材料名称")
    assert len(table.rows) == len(told.item.materials)
    titles = {card.title.partition(". ")[2] for card in members(guide(bundle), "包含事项")}
    for row in table.rows:
        needed = [fact.value for cell in row.cells for fact in cell if fact.key == "用于"]
        assert len(needed) == 1
        assert set(needed[0].split("；")) <= titles


@pytest.mark.parametrize("bundle", BUNDLES)
def test_what_it_saves_is_counted_in_every_aspect(bundle) -> None:
    [table] = tables(guide(bundle), "比一比")
    assert [row.title.partition("（")[0] for row in table.rows] == [
        subject(bundle).words.phrase(f"saved_{aspect}") for aspect in Aspect
    ]
    assert all(row.cells[0] and row.cells[1] and row.cells[2] for row in table.rows)


def test_the_lead_is_called_so_and_those_who_take_part_are_named() -> None:
    said = facts(guide("newborn"))
    assert said["牵头部门"] == "青石区卫生健康局"
    assert said["配合部门"] == "云岭市公安局青石分局、云岭市人力资源和社会保障局、云岭市医疗保障局"
    assert said["所在清单"] == "国家（2024）"


def test_what_proves_a_condition_is_called_by_the_name_under_which_it_is_handed_in() -> None:
    view = guide("open-pharmacy")
    entries = (block for section in view.sections for block in section.blocks if isinstance(block, Entries))
    proofs = {fact.value for block in entries for card in block.cards for fact in card.facts if fact.key == "证明材料"}
    assert "营业场所和仓库平面布局图" in proofs
    assert not [proof for proof in proofs if "--" in proof]


def test_steps_of_one_name_are_told_from_each_other_by_number() -> None:
    [table] = tables(guide("open-pharmacy"), "环节名称")
    after = {row.title: fact.value for row in table.rows for fact in row.cells[-1] if fact.key == "在哪些环节之后"}
    assert after["16. 发照"] == "1. 受理、3. 登记、6. 审批、8. 备案、9. 备案、11. 审批、12. 备案"


def test_what_no_case_needs_is_not_told() -> None:
    """The bundle knows that the child is born in a hospital: what others bring is nobody's."""
    [table] = tables(guide("newborn"), "材料名称")
    assert "国外、境外出生证明" not in {row.title for row in table.rows}
    said = repr(guide("newborn"))
    assert "（）" not in said
    assert "：）" not in said


def test_for_answers_members_that_do_not_apply_are_gone() -> None:
    cards = members(guide("newborn", given=NO_CARD), "包含事项")
    assert [card.title.partition(".")[0] for card in cards] == ["2", "3", "5", "6"]
    needed = repr(tables(guide("newborn", given=NO_CARD), "材料名称"))
    assert "我要办社保卡" not in needed
    assert "我要领生育津贴" in needed


def test_for_answers_what_it_saves_is_that_of_the_cases_left() -> None:
    [whole] = tables(guide("newborn"), "比一比")
    [left] = tables(guide("newborn", given=NO_CARD), "比一比")
    submissions = [row.cells[0][0].value for table in (whole, left) for row in table.rows if row.title == "提交（次）"]
    assert submissions == ["2–5", "2–3"]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("bundle", BUNDLES)
def test_a_notice_begins_with_what_it_consists_of(bundle, language) -> None:
    view = brief_of(subject(bundle, language))
    assert view.sections[0].id == "members"
    assert len(view.sections[0].blocks[0].cards) == len(subject(bundle).thing.joining.members)


def test_a_list_says_which_members_apply_and_why_others_do_not() -> None:
    told = subject("newborn", given=NO_CARD)
    view = checklist(told.whole, told.whole.cases, told.answers)
    section = view.sections[0]
    assert [entry.id for entry in section.entries] == ["household", "insurance", "allowance", "vaccination"]
    assert {entry.id: entry.why for entry in section.not_needed} == {
        "certificate": "因为“已经领到出生医学证明了”答“是”",
        "card": "因为“要给孩子办社会保障卡”答“否”",
    }
    assert "任何情形都没有" not in {entry.why for one in view.sections for entry in one.not_needed}


def test_an_item_has_nothing_of_bundles(small) -> None:
    view = document_of(small(), order_named("national"))
    assert not {"包含事项"} & {section.title for section in view.sections}
    assert checklist(small(), small().cases, {}).sections[0].id == "materials"


def test_what_another_member_still_asks_for_is_not_told_as_not_needed() -> None:
    whole = subject("enterprise-change")
    moved = {"changes": frozenset({"address"}), "food-licence": True}
    told = {section.id: section for section in checklist(whole, whole.cases, moved).sections}
    needed, others = ({one.label for one in some} for some in (told["steps"].entries, told["steps"].not_needed))
    assert "审批" in needed  # of the new licence; that of the changed one is not taken
    assert needed.isdisjoint(others)
