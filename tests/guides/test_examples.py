"""Map and flow of every item of the city: as their goldens say, nothing empty, one language.

The goldens are outlines to be read. When a guide is meant to change, `./run test tests/guides
--update-goldens` writes them anew; read the diff before it is committed.
"""

import re
from pathlib import Path

import pytest
from msgspec import to_builtins

from catalog.findings.words import Language
from guides.brief.build import brief_of
from guides.checklist.build import checklist
from guides.document.build import document_of
from guides.document.order import order_named
from guides.flow.build import flow_of
from guides.flow.view import Shape
from guides.map.build import map_of
from guides.map.view import Card, Fact, Point
from guides.sides.build import sides_of
from guides.timeline.build import timeline_of

GOLDENS = Path(__file__).parents[1] / "goldens" / "guides"
BILINGUAL = ("qingshi-civil--marriage-registration", "qingshi-police--identity-card")
CHINESE = re.compile(r"[\u3400-\u9fff]+")


def compare(name: str, text: str, request: pytest.FixtureRequest) -> None:
    golden = GOLDENS / f"{name}.txt"
    if request.config.getoption("--update-goldens"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(text, "utf-8")
    assert golden.exists(), "run ./run test tests/guides --update-goldens, then read the diff"
    assert text == golden.read_text("utf-8")


def test_the_map_is_as_its_golden_says(item_id, subject_of, outline_of_map, request) -> None:
    compare(f"{item_id}.map", outline_of_map(map_of(subject_of(item_id))), request)


def test_the_timeline_is_as_its_golden_says(item_id, subject_of, outline_of_timeline, request) -> None:
    compare(f"{item_id}.timeline", outline_of_timeline(timeline_of(subject_of(item_id))), request)


def test_what_is_promised_is_about_what_the_steps_take(item_id, subject_of) -> None:
    """Of an example that promises twice as many days one would ask what they are for."""
    for strip in timeline_of(subject_of(item_id)).strips:
        taken = max(bar.ends for bar in strip.bars)
        assert not strip.days or 0.6 * strip.days <= taken <= strip.days


def test_the_situations_side_by_side_are_as_their_golden_says(item_id, subject_of, outline_of_sides, request) -> None:
    compare(f"{item_id}.sides", outline_of_sides(sides_of(subject_of(item_id))), request)


def test_the_flow_is_as_its_golden_says(item_id, subject_of, outline_of_flow, request) -> None:
    compare(f"{item_id}.flow", outline_of_flow(flow_of(subject_of(item_id))), request)


@pytest.mark.parametrize("name", BILINGUAL)
def test_in_english_too(name, subject_of, outline_of_map, outline_of_flow, request) -> None:
    subject = subject_of(name, Language.EN)
    compare(f"{name}.en.map", outline_of_map(map_of(subject)), request)
    compare(f"{name}.en.flow", outline_of_flow(flow_of(subject)), request)


def test_every_golden_belongs_to_an_item(city) -> None:
    names = {path.name.split(".")[0] for path in GOLDENS.glob("*.txt")}
    assert names == {Path(file).stem for file in city.files if file.startswith("items/")}


@pytest.mark.parametrize("language", Language)
def test_nothing_in_a_map_is_empty(item_id, language, subject_of) -> None:
    view = map_of(subject_of(item_id, language))
    assert len(view.figures) == 4
    assert all(figure.value and figure.caption for figure in view.figures)
    assert {"basics", "materials", "steps", "fees"} <= {branch.id for branch in view.branches}
    for branch in view.branches:
        assert branch.title
        assert branch.entries
        for entry in branch.entries:
            assert_filled(entry)


def assert_filled(entry) -> None:
    match entry:
        case Fact(key, value):
            assert key.strip()
            assert value.strip()
        case Point(text):
            assert text.strip()
        case Card(title, badges, facts, points):
            assert title.strip()
            assert all(badges)
            for inner in (*facts, *points):
                assert_filled(inner)


def test_the_lines_of_a_flow_lead_from_symbol_to_symbol(item_id, subject_of) -> None:
    view = flow_of(subject_of(item_id))
    ids = [node.id for node in view.nodes]
    assert len(set(ids)) == len(ids)
    assert all(node.title for node in view.nodes)
    for line in view.lines:
        assert {line.source, line.target} <= set(ids)
    targets, sources = {line.target for line in view.lines}, {line.source for line in view.lines}
    assert len([node for node in ids if node not in targets]) >= 1
    ends = [node for node in view.nodes if node.id not in sources]
    assert {node.shape for node in ends} <= {Shape.TERMINATOR, Shape.DOCUMENT}
    assert set(ids) == reached(view)


def reached(view) -> set[str]:
    """Give the symbols to which lines lead from those that none leads to."""
    targets = {line.target for line in view.lines if line.kind != "back"}
    found = {node.id for node in view.nodes if node.id not in targets}
    while more := {line.target for line in view.lines if line.source in found} - found:
        found |= more
    return found


@pytest.mark.parametrize("name", BILINGUAL)
def test_english_guides_hold_no_chinese_but_what_people_gave_in_chinese_only(
    name, subject_of, outline_of_map, outline_of_flow
) -> None:
    subject = subject_of(name, Language.EN)
    only_chinese = "\n".join(texts_without_english(subject))
    for outline in (outline_of_map(map_of(subject)), outline_of_flow(flow_of(subject))):
        assert [found for found in CHINESE.findall(outline) if found not in only_chinese] == []


@pytest.mark.parametrize("name", BILINGUAL)
def test_documents_of_what_is_in_both_languages_hold_no_chinese_at_all(name, subject_of) -> None:
    subject = subject_of(name, Language.EN)
    documents = (
        document_of(subject, order_named("national")),
        brief_of(subject),
        checklist(subject, subject.cases, {}),
    )
    assert [CHINESE.findall(repr(one)) for one in documents] == [[], [], []]


def texts_without_english(subject):
    """Give what people wrote without an English version, in the item and the registers."""
    yield from strings(to_builtins(subject.item))
    for entries in subject.registers.entries.values():
        yield from strings(list(entries.values()))


def strings(data):
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        if data.get("translations", data).get("en"):
            return
        for inner in data.values():
            yield from strings(inner)
    elif isinstance(data, list | tuple):
        for inner in data:
            yield from strings(inner)
