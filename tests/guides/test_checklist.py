"""One's own list: every entry of the item is on it or is not needed, and each says why."""

from pathlib import Path

import pytest

from catalog.findings.words import Language
from catalog.library.library import Library
from catalog.model.conditions import Verdict
from catalog.situations.answers import parsed, read_answers
from catalog.situations.cases import Cases
from guides.checklist.build import checklist
from guides.subject import Subject
from guides.wording.answers import told_for

CITY = Library(Path(__file__).parents[2] / "examples" / "city")
SHOP = {
    "parties": [{"id": "owner", "name": "股东", "count": "owners"}],
    "questions": [
        {"id": "owners", "kind": "count", "ask": "有几名股东？"},
        {"id": "signs", "kind": "multi", "ask": "挂哪些？", "options": [{"id": one, "label": one} for one in "ab"]},
    ],
    "materials": [{"id": "card", "name": "身份证", "party": "owner", "copies": 1}],
}


def made(item_id, answers, language=Language.ZH):
    subject = Subject.of(CITY.item(item_id), CITY.registers, language)
    cases = Cases.of(subject.item)
    return checklist(subject, cases, read_answers(cases, parsed(answers)))


def entries(view, section):
    return {entry.id: entry for one in view.sections if one.id == section for entry in one.entries}


@pytest.mark.parametrize("answers", ["", "channel=window", "channel=online"])
def test_every_entry_is_on_the_list_or_not_needed(item_id, answers):
    item = CITY.item(item_id)
    if answers and Cases.of(item).space.questions["channel"].values == ("window",):
        answers = "channel=window"
    for section in made(item_id, answers).sections:
        if section.id != "limits":
            every = getattr(item, section.id) + (item.prohibitions if section.id == "conditions" else ())
            told = (*section.entries, *section.not_needed)
            assert sorted(entry.id for entry in told) == sorted(entry.id for entry in every)
            assert all(entry.why and entry.label for entry in told)


def test_what_depends_names_its_questions_and_they_are_listed_as_open():
    view = made("qingshi-police--birth-registration", "parents=married,child-age=3,channel=online")
    ethnic = entries(view, "materials")["ethnic"]
    assert (ethnic.verdict, ethnic.depends_on) == (Verdict.DEPENDS, ("mixed-ethnic",))
    assert ethnic.why == "取决于“父母的民族成份不同”"
    assert {question.id for question in view.open} == {"mixed-ethnic", "collective"}
    assert view.situations == {"married": "婚生婴儿"}


def test_a_waiver_is_told_apart_from_the_material():
    window = entries(made("qingshi-police--birth-registration", "parents=married,channel=window"), "materials")
    assert (window["household"].waived, window["household"].badges) == (Verdict.DOES_NOT_APPLY, ())
    assert window["ethnic"].waived is None
    online = entries(made("qingshi-police--birth-registration", "parents=married,channel=online"), "materials")
    assert (online["household"].waived, online["household"].badges) == (Verdict.APPLIES, ("免交",))


def test_a_limit_says_which_answer_decided_it():
    limits = entries(made("qingshi-police--birth-registration", "child-age=7"), "limits")
    assert limits["promised_limit"].why == "因为“孩子几周岁”答“六周岁及以上”"
    still_open = entries(made("qingshi-police--birth-registration", ""), "limits")
    assert still_open["promised_limit"].depends_on == ("child-age",)
    assert still_open["promised_limit/from-six"].verdict is Verdict.DEPENDS


def test_it_is_told_in_english():
    view = made("qingshi-police--identity-card", "reason=lost,minor=yes,channel=window", Language.EN)
    assert view.answered == (
        "Why do you need a card: Card lost",
        "Is the applicant under 16: yes",
        "the channel is Window",
    )
    card = entries(view, "materials")["guardian-card"]
    assert card.why == 'because "Is the applicant under 16": yes'


def test_as_many_as_were_answered_are_told(small):
    subject = small(**SHOP)
    view = checklist(subject, Cases.of(subject.item), {"owners": "3"})
    assert "每人复印件1份，共3人" in {fact.value for fact in entries(view, "materials")["card"].facts}
    assert [question.id for question in view.open] == []
    assert [one.id for one in checklist(subject, Cases.of(subject.item), {}).open] == ["owners"]


def test_answers_are_told_in_words(small):
    subject = small(**SHOP)
    answers = {"owners": "3", "signs": frozenset("ba"), "channel": "online"}
    assert told_for(answers, subject) == "适用于：有几名股东：3；挂哪些：a和b；选择网上办理"
    assert told_for({"signs": frozenset()}, subject) == "适用于：挂哪些：都没有选"
    assert told_for({}, subject) == ""


def test_it_says_where_to_go_and_where_one_need_not():
    window, online = (made("qingshi-police--identity-card", f"channel={channel}") for channel in ("window", "online"))
    assert [place.title for place in window.places] == [
        "望溪派出所户籍室（窗口办理）",
        "青石区政务服务中心（窗口办理）",
    ]
    assert (window.addresses, online.places) == ((), ())
    assert [address.key for address in online.addresses] == ["网上办理", "掌上办理"]


def test_several_chosen_options_stand_apart_whatever_is_in_their_names(small):
    options = [{"id": "a", "label": "住所、经营场所"}, {"id": "b", "label": "法定代表人"}]
    changes = {"id": "changes", "kind": "multi", "ask": "哪些变了？", "options": options}
    subject = small(questions=[changes], materials=[{"id": "m", "name": "章程", "when": {"changes": "a"}}])
    view = checklist(subject, subject.cases, read_answers(subject.cases, {"changes": ["a", "b"]}))
    assert view.answered == ("哪些变了：住所、经营场所和法定代表人",)
    assert entries(view, "materials")["m"].why == "因为“哪些变了”答“住所、经营场所和法定代表人”"


def test_what_is_asked_of_every_item_is_asked_as_a_question():
    asked = {one.id: one.ask for one in made("qingshi-police--identity-card", "", Language.EN).open}
    assert asked["channel"] == "How do you want to apply?"
    assert asked["delivery"] == "How do you want to get the result?"
