"""A guide to read tells every element of its item, or its order says why not."""

import datetime as dt
import re
from decimal import Decimal
from enum import StrEnum
from functools import cache

import pytest
from msgspec import Struct, to_builtins
from msgspec.structs import replace

from catalog.findings.words import Language
from catalog.model.conditions import ALWAYS
from catalog.model.conditions import Test as Condition
from catalog.model.texts import Text
from catalog.schema.field import Field
from catalog.schema.fields import FieldKind, field_at
from catalog.schema.kinds import Kind
from catalog.schema.ordering import HOUSE_ORDERS, dotted, named_by_orders
from guides.document.build import document_of
from guides.document.order import missing, order_named, order_of
from guides.document.view import Entries, Facts, Picture, Table
from guides.elements import elements_of
from guides.timeline.view import TimelineView

LONG = "𠮷野家😀<script>alert(1)</script>{{ 7 * 7 }}" + "长" * 1000


@pytest.mark.parametrize("name", HOUSE_ORDERS)
def test_an_order_names_every_element_of_an_item_and_nothing_else(name) -> None:
    order = order_named(name)
    assert missing(order) == ()
    assert {element for part in order.parts for element in part.elements} <= set(named_by_orders())
    assert [one for one in order.left_out if field_at(Kind.ITEM, steps(one)) is None] == []
    assert "其他信息" not in {part.title.zh for part in order.parts}
    assert all(reason.zh and reason.en for reason in order.left_out.values())


@pytest.mark.parametrize("name", HOUSE_ORDERS)
def test_an_order_tells_nothing_twice(name) -> None:
    told = [element for part in order_named(name).parts for element in part.elements]
    assert len(told) == len(set(told))
    assert not set(told) & set(order_named(name).left_out)


def test_what_an_order_forgets_stands_in_a_last_section(subject_of) -> None:
    data = {"title": "单子", "sections": [{"title": {"zh": "带什么", "en": "Bring"}, "elements": ["materials"]}]}
    order = order_of("short", {**data, "left_out": {"faq": "印不下"}})
    view = document_of(subject_of("qingshi-amr--food-business-new"), order)
    assert [section.title for section in view.sections] == ["带什么", "其他信息"]
    assert "fees" in order.parts[-1].elements
    assert not {"faq", "materials", "map"} & set(order.parts[-1].elements)
    assert (view.kind, missing(order)) == ("单子", ())


def test_contacts_that_share_a_section_say_what_they_are_for(subject_of) -> None:
    view = document_of(subject_of("qingshi-amr--food-business-new"), order_named("licence"))
    [section] = [one for one in view.sections if one.title == "咨询、进度查询和监督投诉"]
    [facts] = section.blocks
    assert [one.key for one in facts.facts][:2] == ["咨询方式 · 电话", "办理进度查询 · 网络"]


@pytest.mark.parametrize(("language", "said"), [(Language.ZH, "到场原因类别"), (Language.EN, "Cause")])
def test_visits_are_headed_by_why_one_has_to_come_which_is_what_stands_there(language, said, subject_of) -> None:
    view = document_of(subject_of("qingshi-amr--food-business-new", language), order_named("national"))
    tables = [block for section in view.sections for block in section.blocks if isinstance(block, Table)]
    (visits,) = [one for one in tables if one.granule == "visits"]
    assert visits.heads[0] == said


def test_a_way_to_reach_someone_begins_with_a_capital_as_other_labels_do(subject_of) -> None:
    view = document_of(subject_of("qingshi-amr--food-business-new", Language.EN), order_named("national"))
    keys = [
        fact.key
        for section in view.sections
        for block in section.blocks
        if isinstance(block, Facts)
        for fact in block.facts
    ]
    assert {"Phone", "Web"} <= set(keys)
    assert [key for key in keys if key[:1].islower()] == []


def test_what_one_has_to_come_for_heads_its_line_with_a_capital(subject_of) -> None:
    view = document_of(subject_of("qingshi-dpf--disability-card", Language.EN), order_named("national"))
    tables = [block for section in view.sections for block in section.blocks if isinstance(block, Table)]
    [visits] = [table for table in tables if table.granule == "visits"]
    assert [row.title for row in visits.rows] == ["Examination", "Handing in materials"]


def test_a_question_says_how_it_is_answered(subject_of) -> None:
    view = document_of(subject_of("qingshi-amr--food-business-new"), order_named("national"))
    tables = [block for section in view.sections for block in section.blocks if isinstance(block, Table)]
    [asked] = [table for table in tables if table.caption == "情形引导问题"]
    assert [cell.value for cell in asked.rows[-1].cells[0]] == ["是或否"]


def test_lists_that_share_a_section_say_what_each_is_and_one_alone_is_what_the_section_says(subject_of) -> None:
    view = document_of(subject_of("qingshi-amr--food-business-new", Language.EN), order_named("national"))
    captions = {
        section.title: [block.caption for block in section.blocks if isinstance(block, Table | Entries)]
        for section in view.sections
    }
    assert captions["Your situation"] == ["Situations", "Questions", "Parties"]
    assert (captions["What to bring"], captions["What you get"]) == (["What to bring"], ["What you get"])


def test_a_list_among_facts_says_what_it_is(subject_of) -> None:
    view = document_of(subject_of("yunling-finance--procurement-complaint"), order_named("national"))
    [section] = [one for one in view.sections if one.title == "基本信息"]
    assert [block.caption for block in section.blocks if isinstance(block, Entries)] == ["联办机构"]


def test_what_a_value_is_in_a_case_stands_in_its_column(subject_of) -> None:
    view = document_of(subject_of("qingshi-fire--fire-check"), order_named("national"))
    tables = [block for section in view.sections for block in section.blocks if isinstance(block, Table)]
    [steps] = [table for table in tables if table.granule == "steps"]
    limit = steps.rows[0].cells[steps.heads.index("环节时限") - 1]
    assert [one.value for one in limit] == ["1个工作日", "当场（消防检查愿意采用告知承诺方式：是）"]


def test_what_proves_a_condition_says_whose_it_is(subject_of) -> None:
    view = document_of(subject_of("qingshi-civil--marriage-registration"), order_named("national"))
    [section] = [one for one in view.sections if one.title == "受理条件"]
    proofs = [fact.value for block in section.blocks for card in block.cards for fact in card.facts]
    assert "居民身份证（男方）、居民身份证（女方）" in proofs


def test_a_form_names_itself_once_and_the_units_of_its_fields_beside_them(subject_of) -> None:
    view = document_of(subject_of("qingshi-fire--fire-check"), order_named("national"))
    [section] = [one for one in view.sections if one.title == "申请表单"]
    whole, table = section.blocks
    assert (whole.cards[0].title, table.caption) == ("消防安全告知承诺书", "字段")
    assert [row.title for row in table.rows][2] == "经营面积（平方米）"
    assert "单位" not in [fact.key for row in table.rows for cell in row.cells for fact in cell]


@pytest.mark.parametrize(("short", "drawn"), [("insurance-record", False), ("social-card", True)])
def test_a_timeline_is_drawn_where_anything_takes_time(short, drawn, subject_of) -> None:
    view = document_of(subject_of(f"yunling-hrss--{short}"), order_named("national"))
    assert any(isinstance(picture, TimelineView) for picture in view.pictures) == drawn


@pytest.mark.parametrize("name", HOUSE_ORDERS)
def test_every_text_and_word_of_an_item_is_in_its_guide(item_id, name, subject_of) -> None:
    subject, order = subject_of(item_id), order_named(name)
    said = squeezed(shown(document_of(subject, order)))
    silent = [
        (dotted(field.path), text)
        for field, path in elements_of(subject.item, order.left_out)
        for text in wordings(field, at(subject.item, path), subject)
        if squeezed(text) not in said
    ]
    assert silent == []


def test_a_change_of_any_element_changes_the_guide(changes, subject_of) -> None:
    order, unnoticed = order_named("national"), []
    subjects = {item_id: subject_of(item_id) for item_id, *_ in changes}
    before = {item_id: shown(document_of(subject, order)) for item_id, subject in subjects.items()}
    for item_id, pattern, changed in changes:
        if shown(document_of(replace(subjects[item_id], item=changed), order)) == before[item_id]:
            unnoticed.append(pattern)
    assert unnoticed == []


@pytest.mark.parametrize("language", Language)
def test_nothing_in_a_guide_is_empty(item_id, language, subject_of) -> None:
    view = document_of(subject_of(item_id, language), order_named("national"))
    assert len(view.figures) == 4
    assert view.footer
    for section in view.sections:
        assert section.title
        assert section.blocks
        assert [text for block in section.blocks if not isinstance(block, Picture) for text in bare(block)] == []


def test_hostile_text_is_told_whole(small) -> None:
    view = document_of(small(name=LONG, summary=LONG, faq=[{"id": "a", "q": LONG, "a": LONG}]), order_named("national"))
    assert shown(view).count(LONG) >= 4


@pytest.fixture(scope="session")
def changes(city):
    """Give one change of each element that orders tell, of the first item that has it."""
    order, seen = order_named("national"), {}
    for item_id in city.ids(Kind.ITEM):
        item = city.item(item_id)
        for field, path in elements_of(item, order.left_out):
            pattern = dotted(field.path)
            if pattern not in seen and (other := another(field, at(item, path), item)) is not None:
                seen[pattern] = (item_id, pattern, put(item, path, other))
    assert len(seen) > 130
    return list(seen.values())


def steps(dotted_path):
    """Give the steps of a dotted path through lists, as the schema has them."""
    names, found = dotted_path.split("."), ()
    for name in names:
        found = next(path for path in ((*found, name), (*found, "*", name)) if field_at(Kind.ITEM, path) or name == "*")
    return found


def at(value, path):
    for step in path:
        value = value[step] if isinstance(step, int) or isinstance(value, dict) else getattr(value, step)
    return value


def put(value, path, new):
    if not path:
        return new
    step, *rest = path
    inner = put(value[step] if isinstance(step, int) or isinstance(value, dict) else getattr(value, step), rest, new)
    if isinstance(value, dict):
        return {**value, step: inner}
    if isinstance(step, int):
        return (*value[:step], inner, *value[step + 1 :])
    return replace(value, **{step: inner})


def another(field: Field, value, item):
    """Give another value of an element; None where it has no other that would be said."""
    if field.kind is FieldKind.CONDITION:
        return Condition(item.questions[0].id, frozenset({"another"})) if value != ALWAYS and item.questions else None
    if isinstance(value, Text):
        return Text(plain=f"{value.in_language('zh')}〇")
    if isinstance(value, bool):
        return None if field.kind is FieldKind.CONSTANT else not value
    if isinstance(value, int | Decimal):
        return value + 1
    return value + dt.timedelta(days=1) if isinstance(value, dt.date) else another_word(field, value)


def another_word(field: Field, value):
    if not isinstance(value, str) or field.name in AT_HOME:
        return None
    if field.kind is FieldKind.CHOICE:
        kind = type(value) if isinstance(value, StrEnum) else str
        return next((kind(one.word) for one in field.choices if one.word != value), None)
    return f"{value}0"


AT_HOME = {"needed_at", "form", "step", "group", "party", "from", "use"}
"""Elements whose ids lead to another element of the same item: elsewhere there is nothing to say."""


def wordings(field: Field, value, subject):
    """Give what has to be read of an element in so many words."""
    match value:
        case Text():
            return subject.words.text(value).rstrip("。.").splitlines()
        case str() if field.kind is FieldKind.CODE and field.name != "after":
            return [value]
        case str() if field.kind is FieldKind.CHOICE and dotted(field.path) not in UNSAID:
            return [choice.label.zh for choice in field.choices if choice.word == value]
    return []


UNSAID = {
    "materials.necessity",  # only what is not required is worth a word
    "statutory_limit.unit",  # at once is at once, in whatever unit
    "promised_limit.unit",
    "promised_limit.cases.unit",
    "steps.limit.unit",
    "consult.kind",
}


def shown(view) -> str:
    """Give all that a guide says, pictures left out: they only repeat it."""
    blocks = [block for section in view.sections for block in section.blocks if not isinstance(block, Picture)]
    titles = [section.title for section in view.sections]
    return repr([view.title, view.name, view.subtitle, view.footer, titles]) + "".join(
        text for block in blocks for text in strings(to_builtins(block))
    )


def strings(value):
    if isinstance(value, str):
        yield f"{value}\n"
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from strings(inner) if name not in ("granule", "badge_of") else ()
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from strings(inner)


def bare(value):
    """Give titles and values that are empty."""
    if isinstance(value, Struct):
        for name in value.__struct_fields__:
            inner = getattr(value, name)
            named = not isinstance(value, Entries) and name == "caption"
            if (named or name in ("title", "value", "question", "answer", "heads")) and inner in ("", ()):
                yield (value, name)
            yield from bare(inner)
    elif isinstance(value, tuple):
        for inner in value:
            yield from bare(inner)


@cache
def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)
