"""A notice tells what one has to know before one comes, and no more."""

import pytest

from catalog.findings.words import Language
from guides.brief.build import brief_of
from guides.document.view import Entries, Facts


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
