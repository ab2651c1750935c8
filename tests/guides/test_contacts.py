"""Documents say whom to ask, where to complain, how far a case is, where to rate it, and of which day they are."""

import datetime as dt

import pytest
from msgspec.structs import replace

from catalog.findings.words import Language
from catalog.model.item import Review
from catalog.model.registers import Registers
from catalog.schema.kinds import Kind
from guides.brief.build import brief_of
from guides.checklist.build import checklist
from guides.document.build import document_of
from guides.document.order import order_named
from guides.map.branches.contacts import places, ways
from guides.poster.build import poster_of

WAYS = {
    "consult": [{"kind": "phone", "value": "0369-5550001", "label": "办税窗口"}],
    "complaint": [{"kind": "email", "value": "a@b.example"}],
    "progress": [{"kind": "url", "value": "https://p.example"}],
    "feedback": [{"kind": "url", "value": "https://f.example"}],
}
DOCUMENTS = {
    "guide": lambda subject: document_of(subject, order_named("national")),
    "licence": lambda subject: document_of(subject, order_named("licence")),
    "city": lambda subject: document_of(subject, order_named("city")),
    "brief": brief_of,
    "checklist": lambda subject: checklist(subject, subject.cases, {}),
    "poster": poster_of,
}


@pytest.mark.parametrize("made", DOCUMENTS.values(), ids=DOCUMENTS)
def test_every_document_has_all_four_ways_with_their_links(made, small) -> None:
    said = repr(made(small(**WAYS)))
    for link in ("tel:0369-5550001", "a@b.example", "https://p.example", "https://f.example"):
        assert link in said


@pytest.mark.parametrize("made", DOCUMENTS.values(), ids=DOCUMENTS)
def test_where_an_item_says_none_of_its_own_the_hotline_serves_advice_and_complaints(made, small) -> None:
    assert "12345" not in repr(made(small()))
    assert repr(made(replace(small(), hotline="12345"))).count("tel:12345") >= 2


def test_a_hotline_never_stands_in_the_place_of_ways_that_are_given(small) -> None:
    said = [(fact.key, fact.value) for fact in ways(replace(small(**WAYS), hotline="12345"))]
    assert said == [
        ("咨询方式", "0369-5550001（办税窗口）"),
        ("监督投诉方式", "a@b.example"),
        ("办理进度查询", "https://p.example"),
        ("好差评", "https://f.example"),
    ]


@pytest.mark.parametrize("name", [name for name in DOCUMENTS if name != "poster"])
def test_a_document_is_of_the_day_on_which_it_was_approved_else_of_that_from_which_it_holds(name, small) -> None:
    subject, made = small(Language.EN, valid={"from": "2026-01-02"}), DOCUMENTS[name]
    assert made(subject).as_of == "as of 2026-01-02"
    approved = replace(subject.item, review=Review("approved", date=dt.date(2026, 3, 4)))
    assert made(replace(subject, item=approved)).as_of == "as of 2026-03-04"
    assert made(small()).as_of == ""


@pytest.mark.parametrize(
    ("language", "said"), [(Language.ZH, "（5月1日至9月30日）"), (Language.EN, "(1 May to 30 September)")]
)
def test_hours_of_a_season_name_its_days(language, said, subject_of) -> None:
    assert said in repr(brief_of(subject_of("qingshi-amr--food-business-new", language)))


@pytest.mark.parametrize(("ends", "said"), [({"to": "x"}, "早上（13-01至x）"), ({}, "早上（13-01至）")])
def test_a_day_of_a_season_that_is_none_is_told_as_it_is_written(ends, said, small) -> None:
    season = {"text": "早上", "from": "13-01", **ends}
    registers = Registers({Kind.PLACES: {"hall": {"id": "hall", "name": "大厅", "address": "1号", "hours": [season]}}})
    (card,) = places(small(registers=registers, channels={"window": {"places": [{"place": "hall"}]}}))
    assert card.facts[1].value == said
