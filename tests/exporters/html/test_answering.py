"""Answers in a page without scripts leave just what the cases of the item leave, told by a real browser."""

from functools import cache, cached_property
from itertools import islice, product

import pytest
from msgspec import Struct
from msgspec.structs import replace

from catalog.findings.words import Language
from catalog.model.conditions import Verdict
from catalog.model.item import Item
from catalog.model.reading import read_value
from catalog.model.registers import Registers
from catalog.schema.ordering import PICTURES
from catalog.situations.answers import read_answers
from catalog.situations.interview import interview
from catalog.situations.lookup import meets
from catalog.situations.plan import Plan
from catalog.situations.settling import settled
from exporters.html.guide import render
from exporters.subjects import subject_of
from guides.document.build import document_of
from guides.document.order import SectionOrder, order_named
from guides.document.view import Answered, Document, Entries, Facts, Table
from guides.interview.cutting import interview_of
from guides.map.figures import figures
from guides.map.view import Point
from guides.subject import Subject
from tests.exporters.document_samples import library

ITEMS = (
    "qingshi-police--birth-registration",
    "qingshi-amr--food-business-new",
    "qingshi-amr--company-change",
    "yunling-fund--rent-withdrawal",
    "yunling-hrss--social-card",
    "open-restaurant",
    "enterprise-change",
)
NATIONAL = order_named("national")


def only(wanted) -> SectionOrder:
    parts = (replace(part, elements=tuple(filter(wanted, part.elements))) for part in NATIONAL.parts)
    return replace(NATIONAL, parts=tuple(parts))


WITHOUT_PICTURES = only(lambda element: element not in PICTURES)
LISTS_ONLY = only({"materials", "visits", "fees", "results"}.__contains__)
SHOWN = """() => [...document.querySelectorAll(
    "tbody tr, .entries > li, section dl > div, .answered, td > p, .entries > li > p + p")]
    .filter(one => one.checkVisibility())
    .map(one => (one.matches("tr, li, div") ? one.firstElementChild : one).innerText.trim())"""
FIGURES = """() => [...document.querySelectorAll(".figures li")]
    .filter(one => one.checkVisibility())
    .map(one => one.innerText.replaceAll(/\\s/g, ""))"""
ASKED = """() => [...document.querySelectorAll("fieldset")]
    .filter(one => one.checkVisibility()).map(one => Number(one.className.slice(1)))"""

MEMBERS = {"material_groups": "materials", "condition_groups": "conditions"}


@cache
def whole(item_id: str) -> Subject:
    return subject_of(library(), item_id, Language.ZH, {})[0]


@cache
def whole_guide(item_id: str) -> Document:
    return document(whole(item_id))


def guide(subject: Subject) -> Document:
    return document(subject) if subject.item.id == "x" else whole_guide(subject.item.id)


def document(subject: Subject) -> Document:
    return document_of(subject, WITHOUT_PICTURES)


def written(subject: Subject, **options: int) -> bytes:
    return render(guide(subject), interview_of(subject, **options))


@cache
def page_of(item_id: str) -> bytes:
    return written(whole(item_id))


def stays(path: str, given) -> bool:
    """Say whether what stands at a path has to do with one, by the cases alone."""
    way = tuple(int(part) if part.isdigit() else part for part in path.split("/"))
    if way[-1] == "when":
        return way[0] in ("questions", "parties") or verdict(way[:-1], given) is not Verdict.APPLIES
    if way[-1] == "default":
        cases = [other for other in given.cases.granules if other[:-1] == (*way[:-1], "cases")]
        return all(given.verdict(other) is not Verdict.APPLIES for other in cases)
    if way[0] in MEMBERS:
        return any(stays(member, given) for member in members_of(way, given.cases.item))
    return all(verdict(way[:length], given) is not Verdict.DOES_NOT_APPLY for length in range(1, len(way) + 1))


def members_of(way, item: Item):
    """Give where the members of a group stand; of the list of groups those of any."""
    name, *rest = way
    own = {group.id for at, group in enumerate(getattr(item, name)) if rest[:1] in ([], [at])}
    members = enumerate(getattr(item, MEMBERS[name]))
    return [f"{MEMBERS[name]}/{at}" for at, one in members if one.group in own]


def verdict(way, given) -> Verdict:
    if way[0] == "situations" and len(way) == 2:
        return given.decided(given.cases.space.true(given.cases.item.situations[way[1]].when))
    return given.verdict(way)


def chosen_places(path: str, answers, item: Item) -> bool:
    """Say whether a channel and a place are those that were chosen, where one was."""
    parts = path.split("/")
    if parts[0] != "channels":
        return True
    if answers.get("channel", parts[1]) != parts[1]:
        return False
    if parts[2:3] != ["places"] or "place" not in answers:
        return True
    places = [at.place for at in getattr(item.channels, parts[1]).places]
    return answers["place"] not in places or places[int(parts[3])] == answers["place"]


class Left(Struct, frozen=True, dict=True):
    """What is left of a guide under answers, as it is called and as it is said."""

    subject: Subject
    answers: dict

    @cached_property
    def given(self):
        return self.subject.cases.under(self.answers)

    def has(self, path: str, *inner: str) -> bool:
        path = "/".join(part for part in (path, *inner) if part)
        return not path or (stays(path, self.given) and chosen_places(path, self.answers, self.subject.item))

    def of(self, block) -> list[str]:
        match block:
            case Facts(facts):
                return [fact.key for fact in facts if self.has(fact.granule)]
            case Entries(cards):
                return [text for card in cards for text in self.entry(card, (*card.facts, *card.points))]
            case Table(rows=rows):
                return [text for row in rows for text in self.entry(row, (fact for cell in row.cells for fact in cell))]
            case Answered(question, granule=granule):
                return [question] if self.has(granule) else []
        return []

    def entry(self, one, parts) -> list[str]:
        if not self.has(one.granule):
            return []
        badges = one.badges if not one.badge_of or self.has(one.granule, one.badge_of) else one.badges[1:]
        return [one.title + "".join(badges), *(said(part) for part in parts if self.has(one.granule, part.granule))]


def expected(subject: Subject, answers) -> list[str]:
    """Give what each entry of the guide that is left is called, and all that is said of it below."""
    left = Left(subject, answers)
    return [text for section in guide(subject).sections for block in section.blocks for text in left.of(block)]


def said(one) -> str:
    return one.text if isinstance(one, Point) else f"{one.key}：{one.value}" if one.key else one.value


def squeezed(texts) -> list[str]:
    return ["".join(text.split()) for text in texts if text.strip()]


def answer(page, turns, question: str, value) -> None:
    """Choose an answer as a person does: in the page, and only where it is asked."""
    place = next(at for at, turn in enumerate(turns) if turn.question.id == question)
    values = [choice.value for choice in turns[place].question.choices]
    for one in value if isinstance(value, frozenset) else [value]:
        page.check(f"#q{place}v{values.index(one)}")
    if isinstance(value, frozenset):
        page.check(f"#q{place}all")


def ways(subject: Subject, most: int):
    """Give answers to all that is asked, some of all there are, far apart."""
    plan = Plan.of(subject.cases)
    questions = [subject.cases.space.questions[one] for one in plan.order if one not in plan.counts]
    several = [
        [frozenset(), frozenset(one.values[:1]), frozenset(one.values)] if one.kind == "multi" else one.values
        for one in questions
    ]
    every = list(product(*several))
    for values in every[:: max(1, len(every) // most)][:most]:
        yield plan.asked(dict(zip([one.id for one in questions], values, strict=True)))


@pytest.mark.parametrize("item_id", ITEMS)
def test_what_is_visible_under_answers_is_what_the_cases_leave(item_id, without_scripts) -> None:
    subject = whole(item_id)
    turns = interview_of(subject).turns
    table = interview(Plan.of(subject.cases))
    page = without_scripts(page_of(item_id))
    for answers in ways(subject, 6):
        page.click("button[type=reset]")
        given = {}
        for question, value in answers.items():
            answer(page, turns, question, value)
            given[question] = value
            assert squeezed(page.evaluate(SHOWN)) == squeezed(expected(subject, given)), given
            asked = [at for at, turn in enumerate(turns) if shown(table, turn.question.id, given)]
            assert page.evaluate(ASKED) == asked
        own = replace(subject, item=settled(subject.cases, answers))
        told = [f"{one.value}{one.unit}{one.caption}" for one in figures(own)]
        assert page.evaluate(FIGURES) == squeezed(told), answers


def shown(table, question: str, given) -> bool:
    return meets(next(one["ask"] for one in table["questions"] if one["id"] == question), given)


@pytest.mark.parametrize("item_id", ITEMS)
def test_materials_visits_and_fees_are_those_of_the_guide_for_the_answers(item_id, without_scripts) -> None:
    subject = whole(item_id)
    page = without_scripts(page_of(item_id))
    turns = interview_of(subject).turns
    titles = """() => [...document.querySelectorAll("section")].flatMap(one => [...one.querySelectorAll("tbody")])
        .flatMap(one => [...one.rows]).filter(one => one.checkVisibility()).map(one => one.cells[0].firstChild.data)"""
    for answers in islice(ways(subject, 3), 3):
        page.click("button[type=reset]")
        for question, value in answers.items():
            answer(page, turns, question, value)
        own = replace(subject, item=settled(subject.cases, answers))
        wanted = [
            row.title
            for section in document_of(own, LISTS_ONLY).sections
            for block in section.blocks
            if isinstance(block, Table) and block.granule in ("materials", "visits", "fees", "results")
            for row in block.rows
        ]
        found = page.evaluate(titles)
        assert [one for one in squeezed(found) if one in squeezed(wanted)] == squeezed(wanted)


@pytest.mark.parametrize("item_id", ITEMS)
def test_with_no_answers_all_is_there_and_again_after_starting_again(item_id, without_scripts) -> None:
    subject = whole(item_id)
    page = without_scripts(page_of(item_id))
    before = page.inner_text("main")
    assert squeezed(page.evaluate(SHOWN)) == squeezed(expected(subject, {}))
    assert squeezed(f"{one.value}{one.unit}{one.caption}" for one in figures(subject)) == page.evaluate(FIGURES)
    for box in page.locator("fieldset input:visible").all()[::2]:
        box.check()
    assert page.inner_text("main") != before
    page.click("button[type=reset]")
    assert page.inner_text("main") == before


ITEM = {
    "id": "x",
    "name": "事项",
    "questions": [
        {"id": "a", "kind": "yes_no", "ask": "甲？"},
        {
            "id": "b",
            "kind": "choice",
            "ask": "乙？",
            "options": [
                {"id": "one", "label": "一", "when": {"a": True}},
                {"id": "two", "label": "二"},
                {"id": "three", "label": "三"},
            ],
        },
    ],
    "materials": [
        {"id": "m", "name": "材料一", "when": {"b": "one"}},
        {"id": "n", "name": "材料二", "when": {"b": ["two", "three"]}},
    ],
    "steps": [{"id": "accept", "phase": "accept", "name": "受理"}],
}


def synthetic(**changes) -> Subject:
    return Subject.of(read_value(Item, {**ITEM, **changes}), Registers(), Language.ZH)


def test_an_answer_that_is_offered_no_more_counts_as_none(without_scripts) -> None:
    subject = synthetic()
    page = without_scripts(written(subject))
    page.check("#q0v0")
    page.check("#q1v0")
    assert "材料二" not in page.evaluate(SHOWN)
    page.check("#q0v1")
    assert not page.is_visible("#q1v0")
    assert squeezed(page.evaluate(SHOWN)) == squeezed(expected(subject, read_answers(subject.cases, {"a": False})))


def test_where_nothing_of_a_list_is_left_the_page_says_so(without_scripts) -> None:
    page = without_scripts(written(synthetic(materials=ITEM["materials"][:1])))
    assert "不需要提交材料" not in page.inner_text("main")
    page.check("#q0v1")
    assert "不需要提交材料" in page.inner_text("main")


def test_it_says_that_pictures_are_of_all_cases_once_something_is_answered(without_scripts) -> None:
    subject = synthetic()
    page = without_scripts(render(document_of(subject, NATIONAL), interview_of(subject)))
    assert "图画的是全部情形" not in page.inner_text("main")
    page.check("#q0v1")
    assert "图画的是全部情形" in page.inner_text("main")


def test_too_many_situations_are_not_asked_and_the_page_says_why(without_scripts) -> None:
    subject = whole(ITEMS[0])
    page = without_scripts(written(subject, most=10))
    assert page.locator("form").count() == 0
    assert "情形太多" in page.inner_text("main")
    assert squeezed(page.evaluate(SHOWN)) == squeezed(expected(subject, {}))


def test_questions_that_are_too_tangled_are_too_many() -> None:
    count = 18
    pairs = [{"all": [{f"a{at}": True}, {f"b{at}": True}]} for at in range(count)]
    questions = [{"id": f"{one}{at}", "kind": "yes_no", "ask": "？"} for at in range(count) for one in "ab"]
    subject = synthetic(questions=questions, materials=[{"id": "m", "name": "材", "when": {"any": pairs}}])
    assert interview_of(subject).too_many


def test_an_item_without_questions_asks_nothing() -> None:
    page = written(synthetic(questions=[], materials=[])).decode()
    assert "<form" not in page
    assert "情形太多" not in page


def test_what_was_answered_is_printed_and_what_was_not_is_not(without_scripts) -> None:
    page = without_scripts(written(synthetic()))
    page.emulate_media(media="print")
    assert not page.is_visible("form")
    page.emulate_media(media="screen")
    page.check("#q0v1")
    page.emulate_media(media="print")
    assert page.is_visible("label[for=q0v1]")
    assert not page.is_visible("label[for=q0v0]")
    assert not page.is_visible("label[for=q1v1]")
    assert not page.is_visible("button")
