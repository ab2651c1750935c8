"""A notice tells what one has to know before one comes, and no more."""

from collections import Counter

import pytest

from catalog.findings.words import Language
from guides.brief.build import brief_of
from guides.document.view import Entries, Facts
from guides.map.view import Fact


def titles(view) -> list[str]:
    return [
        card.title
        for section in view.sections
        for block in section.blocks
        if isinstance(block, Entries)
        for card in block.cards
    ]


@pytest.mark.parametrize("language", Language)
def test_it_names_every_material_condition_place_and_way_to_ask(item_id, language, subject_of) -> None:
    subject = subject_of(item_id, language)
    view, text = brief_of(subject), subject.words.text
    named = "\n".join(titles(view))
    assert [one.id for one in subject.item.materials if text(one.name) not in named] == []
    assert [one.id for one in subject.item.conditions if text(one.text).rstrip("。.") not in named] == []
    facts = [
        fact
        for section in view.sections
        for block in section.blocks
        if isinstance(block, Facts)
        for fact in block.facts
    ]
    said = "\n".join(fact.value for fact in facts)
    item = subject.item
    assert [way for way in (*item.consult, *item.complaint, *item.progress) if text(way.value) not in said] == []


def test_it_asks_its_seven_questions_in_order(subject_of) -> None:
    view = brief_of(subject_of("qingshi-amr--food-business-new"))
    assert [section.id for section in view.sections] == ["who", "bring", "visits", "limits", "fees", "where", "ask"]
    assert [section.title for section in view.sections][:3] == ["谁能办", "带什么", "跑几次"]


def test_it_leaves_out_what_those_who_apply_need_not_know(subject_of) -> None:
    view = brief_of(subject_of("qingshi-amr--food-business-new"))
    keys = {
        fact.key
        for section in view.sections
        for block in section.blocks
        if isinstance(block, Entries)
        for card in block.cards
        for fact in card.facts
    }
    assert "份数" in keys
    assert not {"受理标准", "来源"} & keys


def test_nothing_to_bring_is_said(small) -> None:
    assert "不需要提交材料。" in titles(brief_of(small()))


FORM = {"id": "form", "name": "申请表", "form": "form"}
FIELDS = [{"id": "name", "label": "姓名", "prefill": {"dataset": "people"}}, {"id": "phone", "label": "电话"}]


def brought(small, **parts):
    """Give what a notice says of each thing to bring: its name, and what is to be filled in."""
    view = brief_of(small(**parts))
    cards = [card for section in view.sections if section.id == "bring" for card in section.blocks[0].cards]
    return [(card.title, [fact.value for fact in card.facts if fact.key == "需填写"]) for card in cards]


def test_a_form_that_is_brought_stands_once_with_what_is_to_be_filled_in(small) -> None:
    forms = [{"id": "form", "name": "申请表", "fields": FIELDS}]
    assert brought(small, materials=[FORM], forms=forms) == [("申请表", ["电话"])]


def test_a_form_stands_for_itself_where_it_is_not_brought_in_the_same_cases(small) -> None:
    forms = [{"id": "form", "name": "申请表", "fields": FIELDS, "when": {"channel": "window"}}]
    assert brought(small, materials=[FORM], forms=forms) == [("申请表", []), ("申请表", ["电话"])]
    waived = [{"id": "form", "name": "申请表", "fields": FIELDS, "waiver": {"by": "generated"}}]
    assert brought(small, materials=[FORM], forms=waived) == [("申请表", []), ("申请表", ["电话"])]


def test_a_form_that_fills_itself_in_is_not_told_of(small) -> None:
    forms = [{"id": "form", "name": "高龄津贴发放信息", "fields": FIELDS[:1]}]
    assert brought(small, materials=[], forms=forms) == [("不需要提交材料。", [])]


def test_no_example_names_one_thing_to_bring_twice(item_id, subject_of) -> None:
    view = brief_of(subject_of(item_id))
    named = [card.title for section in view.sections if section.id == "bring" for card in section.blocks[0].cards]
    assert [name for name, times in Counter(named).items() if times > 1] == []


def test_each_limit_is_followed_by_its_own_cases(small) -> None:
    def limit(days, in_a_case):
        case = {"id": "x", "when": {"channel": "window"}, "number": in_a_case}
        return {"number": days, "unit": "working_day", "cases": [case]}

    view = brief_of(small(statutory_limit=limit(20, 10), promised_limit=limit(8, 4)))
    blocks = next(section.blocks for section in view.sections if section.id == "limits")
    told = [
        one.value if isinstance(one, Fact) else one.title
        for block in blocks
        for one in (block.facts if isinstance(block, Facts) else block.cards)
    ]
    assert [text.partition("个")[0] for text in told] == ["20", "10", "8", "4"]
